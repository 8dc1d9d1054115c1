using System.ComponentModel;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record CalendarShown(
    string Unit, string Name, [property: Description("Nothing is known beyond.")] DateOnly Horizon,
    [property: Description("Dates from here on are provisional.")] DateOnly? ProvisionalFrom,
    [property: Description("Week, days and sessions as in the contract of `mocua clock`.")] JsonObject Definition);

/// <summary>Which days and hours count at a unit.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/calendars", List).RequireAuthorization(Policies.Officer).NeedsScope(Scopes.UnitsRead)
        .Says("listCalendars", Tags.Calendars, "Working calendars", "The calendar of one unit, or of every unit in which the caller holds a post.")
        .GivesPage<CalendarShown>(keyed: false);

    private static IResult List(HttpContext context, WorkingCalendars calendars, UnitDirectory units, [Description("Id of a unit.")] string? unit)
    {
        IEnumerable<UnitId> asked = string.IsNullOrEmpty(unit) ? context.Actor().Units : [new UnitId(unit)];
        var shown = asked.Where(each => units.Find(each) is not null).Select(each => Of(each, calendars.Of(each)));
        return Answer.Ok(new ListPage<CalendarShown>([.. shown], null));
    }

    private static CalendarShown Of(UnitId unit, WorkingCalendar calendar) =>
        new(unit.Value, calendar.Name, calendar.Horizon, calendar.ProvisionalFrom, JsonNode.Parse(calendar.ToJson())!.AsObject());
}
