using Microsoft.Extensions.DependencyInjection;

namespace MoCua.Bench;

/// <summary>One use of one service in a scope of its own, as a request would have.</summary>
internal static class Scoped
{
    public static async Task<T> ScopedAsync<TService, T>(this IServiceProvider services, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
