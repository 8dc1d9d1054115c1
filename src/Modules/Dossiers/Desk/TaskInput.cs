using System.Text.Json.Nodes;
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

    public StepExtras Extras(Parties parties) => new(
        [.. Supplement.Where(row => !string.IsNullOrWhiteSpace(row.Name)).Select(row => new SupplementItem(
            VietnameseText.Tidy(row.Name), Math.Max(0, row.Originals), Math.Max(0, row.Certified), Math.Max(0, row.Copies), VietnameseText.Tidy(row.Why)))],
        CollectorIs is null ? null : new Collector(CollectorOf(parties), CollectorIs is not "other", Authority, IdentityChecked),
        FeesPaid);

    private PersonSnapshot CollectorOf(Parties parties) => CollectorIs switch
    {
        "owner" => parties.Owner,
        "presenter" => parties.Presenter,
        _ => new PersonSnapshot(VietnameseText.Tidy(CollectorName), null, null, IdentifierOf(CollectorNumber), null, null, null, null, null),
    };

    /// <summary>The number as the officer reads it off the paper; kinds by their shape, anything else as a passport.</summary>
    private static PersonIdentifier IdentifierOf(string? number) =>
        PassportNumber.TryParse(number, out var passport) && (number ?? "").Any(char.IsLetter) ? PersonIdentifier.Of(passport)
        : PersonIdentifier.Parse((number ?? "").Count(char.IsAsciiDigit) == 9 ? IdentifierKind.OldCitizenId : IdentifierKind.CitizenId, number, DateOnly.MaxValue)
            is { IsRefused: false } parsed ? parsed.Value
        : PersonIdentifier.None;
}

internal sealed class SupplementRow
{
    public string? Name { get; set; }

    public int Originals { get; set; }

    public int Certified { get; set; }

    public int Copies { get; set; }

    public string? Why { get; set; }
}
