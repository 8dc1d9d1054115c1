using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace MoCua.Letters.Templates;

/// <summary>What the module carries inside itself: the papers, and the parts (<c>_name.hbs</c>) that all templates may use.</summary>
internal static class SharedParts
{
    private static readonly Assembly Home = typeof(SharedParts).Assembly;

    public static FrozenDictionary<string, string> All { get; } = Home.GetManifestResourceNames()
        .Where(name => name.StartsWith('_') && name.EndsWith(".hbs", StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[1..^".hbs".Length], Read, StringComparer.Ordinal);

    public static string Read(string resource)
    {
        using var stream = Home.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The module does not carry {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
