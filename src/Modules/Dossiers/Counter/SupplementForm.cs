using System.Text.Json.Nodes;
using MoCua.Forms;
using MoCua.Kernel.Results;

namespace MoCua.Dossiers.Counter;

/// <summary>What the page of a supplement sends: papers, and the whole form again when the citizen declares anew.</summary>
/// <param name="Answers">Null when nothing is declared anew.</param>
/// <param name="RowsChanged">A row was added or removed without script: the page is shown again.</param>
internal sealed record SupplementReading(IReadOnlyList<DossierPaper> Papers, JsonObject? Answers, IReadOnlyList<FormError> FormErrors, bool RowsChanged);

internal static class SupplementForm
{
    public const string Redeclared = "Redeclared";

    public static SupplementReading Read(ShowSupplement.Waiting waiting, TypedFields typed, List<Refusal> problems)
    {
        var papers = PapersOf(waiting, typed).Select(paper => paper.Read(waiting.At, problems)).OfType<DossierPaper>().ToList();
        if (waiting.Form is not { } form || !typed.Ticked(Redeclared))
        {
            return new SupplementReading(papers, null, [], false);
        }

        var bound = FormBinder.Read(form, typed.Pairs, earlier: waiting.Answers);
        return new SupplementReading(papers, bound.Answers, bound.RowsChanged ? [] : form.Validate(bound.Answers), bound.RowsChanged);
    }

    public static IReadOnlyList<PaperFields> PapersOf(ShowSupplement.Waiting waiting, TypedFields typed) =>
        [.. waiting.Items.Select((item, index) => PaperFields.Of(item, index, typed))];
}
