using System.ComponentModel;

namespace MoCua.People.Api;

internal sealed record DifferenceShown(string Field, string Entered, string Known);

internal sealed record PersonRegisteredBody(
    Guid Person, [property: Description("False: the directory had them already.")] bool IsNew, PersonShown Details,
    [property: Description("Where the directory says otherwise; to look at, not an error.")] IReadOnlyList<DifferenceShown> Differences)
{
    public static PersonRegisteredBody Of(PersonMatch match) => new(
        match.Snapshot.Person!.Value, match.IsNew, PersonShown.Of(match.Snapshot),
        [.. match.Differences.Select(each => new DifferenceShown(char.ToLowerInvariant(each.Field[0]) + each.Field[1..], each.Entered, each.Known))]);
}
