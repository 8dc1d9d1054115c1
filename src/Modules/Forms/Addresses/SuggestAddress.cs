using MoCua.Kernel.Text;

namespace MoCua.Forms.Addresses;

/// <summary>An item of the combobox of an address.</summary>
/// <param name="Label">What the input will hold.</param>
internal sealed record AddressSuggestion(string Value, string Label, string Hint, string Commune, string? District, string? Province);

/// <summary>Completes an address while it is typed: what stands before the commune (house, street) is kept.</summary>
internal static class SuggestAddress
{
    private const int Suggestions = 10;
    private const int FewestLetters = 2;

    /// <param name="isPart">The input holds the name of a commune only.</param>
    public static IReadOnlyList<AddressSuggestion> For(AdministrativeAreas areas, string? typed, DateOnly on, string near, bool isPart)
    {
        var (before, found) = Split(areas, VietnameseText.Tidy(typed), on, near);
        return [.. found.Select(area => Of(areas, area, on, isPart ? null : before))];
    }

    /// <summary>The longest end of the text that names a commune; the words before it are house and street.</summary>
    private static (string Before, IReadOnlyList<AdministrativeArea> Found) Split(AdministrativeAreas areas, string typed, DateOnly on, string near)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = Math.Max(0, words.Length - 12); from < words.Length; from++)
        {
            var end = string.Join(' ', words[from..]);
            if (end.Count(char.IsLetterOrDigit) >= FewestLetters && areas.Search(end, on, near, Suggestions) is { Count: > 0 } found)
            {
                return (string.Join(' ', words[..from]).TrimEnd(',', ' '), found);
            }
        }

        return ("", []);
    }

    private static AddressSuggestion Of(AdministrativeAreas areas, AdministrativeArea area, DateOnly on, string? before)
    {
        var above = areas.Upwards(area, on).Skip(1).ToList();
        var hint = string.Join(", ", above.Select(each => each.InAddress));
        var label = before is null ? area.ProperName : before.Length > 0 ? $"{before}, {areas.Written(area, on)}" : areas.Written(area, on);
        return new AddressSuggestion(
            area.Code, label, before is null ? $"{area.InAddress}, {hint}" : "", area.ProperName,
            above.Find(each => each.IsDistrict)?.ProperName, above.Find(each => each.IsProvince)?.ProperName);
    }
}
