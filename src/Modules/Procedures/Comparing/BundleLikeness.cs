using MoCua.Forms;
using MoCua.Kernel.Text;
using MoCua.Processes;

namespace MoCua.Procedures;

/// <summary>
/// How much two procedures have in common, each from 0 to 1: what they share of all that either has (Jaccard, repeated things counted
/// as often as they occur).
/// </summary>
/// <param name="Form">Fields: last part of the path with its title.</param>
/// <param name="Papers">Names of papers.</param>
/// <param name="Process">Arrows by the names at both ends.</param>
/// <param name="Shape">Arrows by kind, role, unit, number of options and actions at both ends, whatever the names: a copy under other names shows here.</param>
/// <param name="FormShape">Runs of three neighbouring fields by kind and depth, whatever their names: a form under other labels shows here.</param>
public sealed record BundleLikeness(string One, string Other, decimal Form, decimal Papers, decimal Process, decimal Shape, decimal FormShape)
{
    /// <summary>Every pair of these bundles once, the most alike by their processes' shape first.</summary>
    public static IReadOnlyList<BundleLikeness> Of(IReadOnlyList<Bundle> bundles)
    {
        var traits = bundles.Select(Traits.Of).ToList();
        var pairs = from one in Enumerable.Range(0, traits.Count)
                    from other in Enumerable.Range(one + 1, traits.Count - one - 1)
                    select Between(traits[one], traits[other]);
        return [.. pairs.OrderByDescending(pair => pair.Shape).ThenBy(pair => pair.One, StringComparer.Ordinal)];
    }

    private static BundleLikeness Between(Traits one, Traits other) => new(
        one.Name, other.Name, Share(one.Fields, other.Fields), Share(one.Papers, other.Papers), Share(one.Arrows, other.Arrows), Share(one.Shape, other.Shape),
        Share(one.FormShape, other.FormShape));

    private static decimal Share(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var keys = one.Keys.Union(other.Keys, StringComparer.Ordinal).ToList();
        var all = keys.Sum(key => Math.Max(one.GetValueOrDefault(key), other.GetValueOrDefault(key)));
        var both = keys.Sum(key => Math.Min(one.GetValueOrDefault(key), other.GetValueOrDefault(key)));
        return all == 0 ? 0 : decimal.Round((decimal)both / all, 2);
    }

    private sealed record Traits(
        string Name,
        IReadOnlyDictionary<string, int> Fields,
        IReadOnlyDictionary<string, int> Papers,
        IReadOnlyDictionary<string, int> Arrows,
        IReadOnlyDictionary<string, int> Shape,
        IReadOnlyDictionary<string, int> FormShape)
    {
        private const int Run = 3;

        public static Traits Of(Bundle bundle)
        {
            var form = FormSchema.Load(bundle.Form).Value;
            var arrows = ProcessDefinition.Read(bundle.Process).Definition?.Arrows.ToList() ?? [];
            return new Traits(
                bundle.Folder,
                Count(form.Fields.Select(field => $"{field.Path[(field.Path.LastIndexOf('/') + 1)..]} {field.Title}")),
                Count(bundle.Papers.Select(paper => paper.Name)),
                Count(arrows.Select(arrow => $"{arrow.From.Name} → {arrow.To.Name}")),
                Count(arrows.Select(arrow => $"{Shaped(arrow.From)} → {Shaped(arrow.To)}")),
                Count(Runs([.. form.Fields.Select(field => $"{field.Kind}{field.Path.Count(letter => letter == '/')}")])));
        }

        private static Dictionary<string, int> Count(IEnumerable<string> things) =>
            things.GroupBy(VietnameseText.Fold, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

        private static IEnumerable<string> Runs(IReadOnlyList<string> kinds) =>
            Enumerable.Range(0, Math.Max(0, kinds.Count - Run + 1)).Select(at => string.Join(' ', kinds.Skip(at).Take(Run)));

        private static string Shaped(ProcessElement element) =>
            $"{element.Kind} {element.Assignment?.Role} {element.Assignment?.Unit} {element.Options.Count} {string.Join('+', element.Actions.Select(action => action.Kind))}";
    }
}
