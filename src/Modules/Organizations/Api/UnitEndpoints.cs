using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

internal sealed record UnitShown(
    [property: Description("Readable id, stable, never reused.")] string Id,
    [property: Description("Electronic identification code of the agency.")] string Code,
    string Name, string ShortName, UnitKind Kind, UnitLevel Level,
    [property: Description("Id of the superior unit.")] string? Parent,
    [property: Description("Code of the administrative area.")] string Area,
    string? Address, string? Phone, IReadOnlyList<string> Functions, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public static UnitShown Of(UnitInfo unit) => new(
        unit.Id.Value, unit.Code, unit.Name, unit.ShortName, unit.Kind, unit.Level, unit.Parent?.Value, unit.Area, unit.Address, unit.Phone,
        unit.Functions, unit.ValidFrom, unit.ValidTo);
}

/// <summary>Units that exist on a day. They are public knowledge inside the organisation.</summary>
internal static class UnitEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/units", List).RequireAuthorization(Policies.Officer).NeedsScope(Scopes.UnitsRead)
        .Says("listUnits", Tags.Units, "Units of the organisation", "The units that exist on a day, superiors before their units. `parent` narrows to the units below one.")
        .GivesPage<UnitShown>();

    private static IResult List(HttpContext context, UnitDirectory units, CivilClock civil, [Description("Id of the superior unit.")] string? parent, [Description("Civil date; today when not said.")] DateOnly? on)
    {
        var page = PageRequest.Read(context, parts: 1);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var day = on ?? civil.Today;
        var all = parent is { Length: > 0 } ? units.ChildrenOf(new UnitId(parent), day) : units.All(day);
        var rest = page.Value.After is [var last] ? all.SkipWhile(unit => unit.Id.Value != last).Skip(1) : all;
        return Answer.Ok(page.Value.Page(context, [.. rest.Take(page.Value.Limit + 1)], UnitShown.Of, unit => [unit.Id.Value]));
    }
}
