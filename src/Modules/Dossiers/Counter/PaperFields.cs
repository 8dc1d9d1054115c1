using System.Globalization;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Procedures;

namespace MoCua.Dossiers.Counter;

/// <summary>One line of the paper checklist on a page: names of its fields, what was typed, and what it means.</summary>
/// <param name="Prefix">Start of the names of its fields, for example <c>Papers.to-khai</c>.</param>
/// <param name="Paper">The rule behind it; null for a supplement, which follows a request.</param>
/// <param name="Proposed">How many sheets of each kind a tick stands for at first.</param>
internal sealed record PaperFields(string Prefix, string Id, string Name, Paper? Paper, bool Required, IReadOnlyList<int> Proposed, TypedFields Typed)
{
    private const int MostSheets = 999;

    public static readonly SheetKind[] Kinds = [SheetKind.Original, SheetKind.Certified, SheetKind.Copy];

    public string HasName => $"{Prefix}.Has";

    public string DatabaseName => $"{Prefix}.FromDatabase";

    public string FilesName => $"{Prefix}.Files";

    public string ScanName => $"{Prefix}.Scan";

    public bool Has => Typed.Ticked(HasName);

    public bool FromDatabase => Typed.Ticked(DatabaseName);

    /// <summary>Looked at and handed back: there is nothing to count.</summary>
    public bool Present => Paper?.Use is PaperUse.Present;

    public IReadOnlyList<Guid> Files =>
        [.. Typed.All(FilesName).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    public static PaperFields Of(PaperLine line, TypedFields typed) => new(
        $"Papers.{line.Paper.Id}", line.Paper.Id, line.Paper.Name, line.Paper, line.Required, [.. Kinds.Select(line.Paper.Proposed)], typed);

    public static PaperFields Of(SupplementItem item, int index, TypedFields typed) => new(
        string.Create(CultureInfo.InvariantCulture, $"Items.{index}"), "", item.Name, null, Required: false, [item.Originals, item.Certified, item.Copies], typed);

    public static string WordOf(SheetKind kind) => kind switch
    {
        SheetKind.Original => Texts.CounterOriginals,
        SheetKind.Certified => Texts.CounterCertified,
        _ => Texts.CounterCopies,
    };

    public string CountName(SheetKind kind) => $"{Prefix}.{kind}";

    public string CountText(SheetKind kind) =>
        Typed.Has(CountName(kind)) ? Typed.Text(CountName(kind)) : Proposed[(int)kind].ToString(CultureInfo.InvariantCulture);

    /// <summary>The line as the dossier keeps it; null when nothing of it lies on the counter.</summary>
    public DossierPaper? Read(UnitId at, List<Refusal> problems)
    {
        int[] counts = Has && !Present ? [.. Kinds.Select(kind => CountOf(kind, problems))] : [0, 0, 0];
        if (Has && !Present && counts.Sum() == 0)
        {
            problems.Add(Refusals.PaperWithoutSheets(Name) with { Field = CountName(SheetKind.Original) });
        }

        return Has || FromDatabase || Files.Count > 0
            ? new DossierPaper(
                Id, Name, PaperKind.Submitted, counts[0], counts[1], counts[2], Has && Present, FromDatabase && (Paper?.FromDatabase ?? false), [.. Files.Select(id => new PaperScan(id, ""))],
                counts.Sum() > 0 ? at : null)
            : null;
    }

    private int CountOf(SheetKind kind, List<Refusal> problems)
    {
        var typed = CountText(kind).Trim();
        if (typed.Length == 0)
        {
            return 0;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostSheets)
        {
            return count;
        }

        problems.Add(Refusals.SheetCountMalformed(Name) with { Field = CountName(kind) });
        return 1;
    }
}
