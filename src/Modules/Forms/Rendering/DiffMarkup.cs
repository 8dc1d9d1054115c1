using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace MoCua.Forms.Rendering;

/// <summary>Two versions of answers beside each other. Colour never tells alone: what was deleted and inserted is marked in the text too.</summary>
internal static class DiffMarkup
{
    private const int Columns = 3;

    public static IHtmlContent Table(IReadOnlyList<FormChange> changes, string beforeTitle, string afterTitle) => changes.Count == 0
        ? new Tag("p").With("class", "muted").Text(Texts.DiffNone)
        : new Tag("table").With("class", "table table-stack form-changes")
            .Add(new Tag("thead").Add(new Tag("tr").Add(Head("col", Texts.DiffField), Head("col", beforeTitle), Head("col", afterTitle))))
            .Add(Groups(changes).Select(group => new Tag("tbody").Add(Legend(group)).Add(group.Select(change => Row(change, beforeTitle, afterTitle)))));

    /// <summary>Neighbours of one group; a group may come back further down.</summary>
    private static List<List<FormChange>> Groups(IReadOnlyList<FormChange> changes)
    {
        var groups = new List<List<FormChange>>();
        foreach (var change in changes)
        {
            if (groups.Count == 0 || groups[^1][0].Group != change.Group)
            {
                groups.Add([]);
            }

            groups[^1].Add(change);
        }

        return groups;
    }

    private static Tag? Legend(List<FormChange> group) => group[0].Group.Length == 0
        ? null
        : new Tag("tr").Add(Head("rowgroup", group[0].Group).With("colspan", Columns.ToString(CultureInfo.InvariantCulture)));

    private static Tag Row(FormChange change, string beforeTitle, string afterTitle) => new Tag("tr")
        .Add(Head("row", change.Label))
        .Add(new Tag("td").With("data-label", beforeTitle).Add(Version("del", change.Before)))
        .Add(new Tag("td").With("data-label", afterTitle).Add(Version("ins", change.After)));

    private static Tag Version(string mark, string text) => text.Length == 0 ? new Tag("span").With("class", "muted").Text(Texts.DiffEmpty) : new Tag(mark).Text(text);

    private static Tag Head(string scope, string text) => new Tag("th").With("scope", scope).Text(text);
}
