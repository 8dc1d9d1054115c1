using System.Text.Json.Nodes;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.People;
using MoCua.People.Identifiers;

namespace MoCua.Dossiers.Desk;

/// <summary>What the form of a task sends, as typed.</summary>
internal sealed class TaskInput
{
    public const string FormPrefix = "buoc";

    /// <summary>How many facts the dossier had when the page was shown.</summary>
    public long Seen { get; set; }

    public string? Option { get; set; }

    public string? Reason { get; set; }

    public List<SupplementRow> Supplement { get; set; } = [];

    public string? CollectorName { get; set; }

    public string? CollectorNumber { get; set; }

    /// <summary><c>owner</c>, <c>presenter</c> or <c>other</c>.</summary>
    public string? CollectorIs { get; set; }

    public string? Authority { get; set; }

    public bool IdentityChecked { get; set; }

    public bool FeesPaid { get; set; }

    /// <summary>Where to go afterwards: <c>tra</c> for the list of results to hand out.</summary>
    public string? Back { get; set; }

    public JsonObject? Answers { get; set; }

    /// <param name="parties">Who may collect without further papers.</param>
    /// <param name="today">Nobody is born after it.</param>
    public Result<StepExtras> Extras(Parties parties, DateOnly today)
    {
        var person = CollectorIs is null ? (Result<PersonSnapshot>?)null : CollectorOf(parties, today);
        if (person is { IsRefused: true, Refusal: var refusal })
        {
            return refusal;
        }

        return new StepExtras(
            [.. Supplement.Where(row => !string.IsNullOrWhiteSpace(row.Name)).Select(row => new SupplementItem(
                VietnameseText.Tidy(row.Name), Math.Max(0, row.Originals), Math.Max(0, row.Certified), Math.Max(0, row.Copies), VietnameseText.Tidy(row.Why)))],
            person is { } somebody ? new Collector(somebody.Value, CollectorIs is not "other", Authority, IdentityChecked) : null,
            FeesPaid);
    }

    private Result<PersonSnapshot> CollectorOf(Parties parties, DateOnly today) => CollectorIs switch
    {
        "owner" => parties.Owner,
        "presenter" => parties.Presenter,
        _ when string.IsNullOrWhiteSpace(CollectorNumber) => Refusals.CollectorNumberMissing,
        _ => new PersonEntry(CollectorName, Kind: KindOf(CollectorNumber), Number: CollectorNumber).Read(today) switch
        {
            { Snapshot: { } somebody } => somebody,
            { Problems: [{ Field: nameof(PersonEntry.Name) } name, ..] } => name with { Field = nameof(CollectorName) },
            var unread => unread.Problems[0] with { Field = nameof(CollectorNumber) },
        },
    };

    /// <summary>The kind of a number as the officer reads it off the paper, by its shape.</summary>
    private static IdentifierKind KindOf(string number) =>
        number.Any(char.IsLetter) ? IdentifierKind.Passport
        : number.Count(char.IsAsciiDigit) == 9 ? IdentifierKind.OldCitizenId
        : IdentifierKind.CitizenId;
}

internal sealed class SupplementRow
{
    public string? Name { get; set; }

    public int Originals { get; set; }

    public int Certified { get; set; }

    public int Copies { get; set; }

    public string? Why { get; set; }
}
