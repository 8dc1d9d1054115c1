using MoCua.Dossiers.Finding;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;

namespace MoCua.Dossiers.Api;

/// <summary>The conditions of a search as they came in an address or a body, and how the document describes them.</summary>
internal sealed record DossierQuery(
    string? Text, string? Procedure, int? Status, string? Unit, DateOnly? ReceivedFrom, DateOnly? ReceivedTo, DateOnly? DueFrom, DateOnly? DueTo, bool? Late)
{
    public const string OfText = "Beginnings of words of a code, of names, identity and telephone numbers, addresses or procedures, with or without diacritics. Without the scope persons.read: one whole code.";
    public const string OfListedText = "By default a code, or letters of the owner's name. With order=due: beginnings of words of a code, of names, identity and telephone numbers, addresses or procedures, with or without diacritics; without the scope persons.read one whole code.";
    public const string OfOrder = "received (the default): the register, newest first. due: among all that the caller's units see, what is due first on top, then what needs no date any more, newest first.";
    public const string OfProcedure = "Code of a procedure.";
    public const string OfStatus = "National status code.";
    public const string OfUnit = "Id of the unit that answers for the dossier now.";
    public const string OfReceivedFrom = "First day of receipt.";
    public const string OfReceivedTo = "Last day of receipt.";
    public const string OfDueFrom = "First due date.";
    public const string OfDueTo = "Last due date.";
    public const string OfLate = "Only those past their date.";
    public const string OfForgiving = "Words that differ by one typing error count too; in listDossiers with order=due.";

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
