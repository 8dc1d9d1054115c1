namespace MoCua.Host;

internal static class DossierStreams
{
    public static Task<string?> FindAsync(IServiceProvider services, string code, CancellationToken ct) => Task.FromResult<string?>(null);
}
