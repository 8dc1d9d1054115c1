using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;

namespace MoCua.Organizations;

/// <summary>A post as it is typed, and its check.</summary>
internal sealed record PostInput(string? Unit, Role? Role, string? Title, DateOnly? From, DateOnly? Until)
{
    private const int LongestTitle = 200;

    public sealed record Terms(UnitInfo Unit, Role Role, string Title, DateOnly From, DateOnly? Until);

    public Result<Terms> Check(UnitDirectory units, AdministrationScope scope, DateOnly today)
    {
        if (string.IsNullOrEmpty(Unit) || units.Find(new UnitId(Unit)) is not { } unit || !scope.Covers(unit.Id))
        {
            return Refusals.UnitMissing;
        }

        if (Role is not { } role)
        {
            return Refusals.RoleMissing;
        }

        var title = VietnameseText.Tidy(Title);
        return title.Length is 0 or > LongestTitle ? Refusals.TitleMissing : new Terms(unit, role, title, From ?? today, Until);
    }
}
