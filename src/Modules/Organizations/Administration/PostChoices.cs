using Microsoft.AspNetCore.Mvc.Rendering;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>What may be chosen where a post is granted, and what is typed already.</summary>
internal sealed record PostChoices(IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> Roles, PostInput Input)
{
    private static SelectListItem Nothing => new(Texts.Choose, "");

    public string? FromText => Input.From?.Numeric();

    public string? UntilText => Input.Until?.Numeric();

    public static PostChoices For(Actor administrator, UnitDirectory units, DateOnly today, PostInput input)
    {
        var scope = AdministrationScope.Of(administrator, units);
        return new PostChoices(
            [Nothing, .. units.All(today).Where(unit => scope.Covers(unit.Id)).Select(unit => new SelectListItem(unit.Name, unit.Id.Value))],
            [Nothing, .. Enum.GetValues<Role>().Select(role => new SelectListItem(RoleNames.Of(role), role.ToString()))],
            input with { From = input.From ?? today });
    }
}
