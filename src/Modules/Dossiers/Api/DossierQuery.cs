using System.ComponentModel;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;

namespace MoCua.Dossiers.Api;

/// <summary>The conditions of a search as they stand in an address.</summary>
internal sealed record DossierQuery(
    [property: Description("Beginnings of words of a code, of names, identity and telephone numbers, addresses or procedures, with or without diacritics. Without the scope persons.read: one whole code.")] string? Text,
    [property: Description("Code of a procedure.")] string? Procedure,
    [property: Description("National status code.")] int? Status,
    [property: Description("Id of the unit that answers for the dossier now.")] string? Unit,
    [property: Description("First day of receipt.")] DateOnly? ReceivedFrom,
    [property: Description("Last day of receipt.")] DateOnly? ReceivedTo,
    [property: Description("First due date.")] DateOnly? DueFrom,
    [property: Description("Last due date.")] DateOnly? DueTo,
    [property: Description("Only those past their date.")] bool? Late,
    [property: Description("Words that differ by one typing error count too.")] bool? Forgiving)
{
    public Result<DossierFilter> Read()
    {
        var stage = (Stage?)Status;
        return stage is { } asked && !Enum.IsDefined(asked)
            ? new Refusal("status-unknown", Refusals.Say(Texts.StatusUnknown, string.Join(", ", Enum.GetValues<Stage>().Select(each => (int)each))), "status")
            : new DossierFilter(
                Given(Text) is { } text ? text[..Math.Min(text.Length, DossierFilter.MostText)] : null, Given(Procedure), stage,
                Given(Unit) is { } unit ? new UnitId(unit) : null, ReceivedFrom, ReceivedTo, DueFrom, DueTo, Late ?? false);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
