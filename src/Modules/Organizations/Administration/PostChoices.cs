using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>What may be chosen where a post is granted, and what is typed already.</summary>
internal sealed record PostChoices(IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> Roles, PostInput Input)
{
    public string? FromText => Input.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string? UntilText => Input.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static PostChoices For(Actor administrator, UnitDirectory units, DateOnly today, PostInput input)
    {
        var scope = AdministrationScope.Of(administrator, units);
        return new PostChoices(
            [.. units.All(today).Where(unit => scope.Covers(unit.Id)).Select(unit => new SelectListItem(unit.Name, unit.Id.Value))],
            [.. Enum.GetValues<Role>().Select(role => new SelectListItem(RoleNames.Of(role), role.ToString()))],
            input with { From = input.From ?? today });
    }
}
