using System.Collections.Frozen;
using MoCua.Kernel.Storage;

namespace MoCua.Kernel.Facts;

/// <summary>All fact types of the installed modules, by the name under which they are stored.</summary>
public sealed class FactCatalogue(IEnumerable<IModelPart> parts)
{
    private readonly FrozenDictionary<string, Type> byName = parts
        .Select(part => part.GetType().Assembly)
        .Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsSealed && typeof(Fact).IsAssignableFrom(type))
        .ToFrozenDictionary(NameOf);

    public IReadOnlyCollection<Type> Types => byName.Values;

    public static string NameOf(Type type) => type.Name;

    public Type Find(string name) => byName.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException($"The fact type {name} is stored but no installed module knows it.");
}
