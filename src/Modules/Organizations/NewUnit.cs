using System.Globalization;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>What must be said to open a unit; what is left out is taken from its name and its superior.</summary>
/// <param name="Area">Area code by the General Statistics Office: 2, 3 or 5 digits.</param>
public sealed record NewUnit(UnitId Id, UnitKind Kind, string Name, UnitId? Parent, string Area)
{
    private const string CommitteeWords = "Ủy ban nhân dân ";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly string[] AreaWords = ["thành phố ", "tỉnh ", "quận ", "huyện ", "thị xã ", "thị trấn ", "phường ", "xã "];

    /// <summary>Electronic identification code; that of the superior when not said.</summary>
    public string? Code { get; init; }

    public string? ShortName { get; init; }

    public string? PlaceName { get; init; }

    public IReadOnlyList<string>? AgencyLines { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<string> Functions { get; init; } = [];

    public DateOnly ValidFrom { get; init; } = new(2000, 1, 1);

    internal UnitInfo ToInfo(UnitInfo? parent) => new(
        Id,
        Code ?? parent?.Code ?? "",
        Name,
        ShortName ?? Name.Replace(CommitteeWords, "UBND ", StringComparison.Ordinal),
        Kind,
        Parent,
        Area,
        PlaceName ?? (IsCommittee ? WithoutAreaWord(AreaOf(Name)) : parent?.PlaceName) ?? "",
        AgencyLines ?? DerivedLines(parent),
        Address ?? parent?.Address,
        Phone ?? parent?.Phone,
        Functions,
        ValidFrom,
        null);

    private bool IsCommittee => Kind is UnitKind.Committee or UnitKind.WardCommittee;

    /// <summary>“phường Bồ Đề” of “Ủy ban nhân dân phường Bồ Đề”.</summary>
    private static string AreaOf(string committee) => committee.StartsWith(CommitteeWords, StringComparison.Ordinal) ? committee[CommitteeWords.Length..] : committee;

    private static string WithoutAreaWord(string area) =>
        AreaWords.FirstOrDefault(word => area.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found ? area[found.Length..] : area;

    private List<string> DerivedLines(UnitInfo? parent)
    {
        if (IsCommittee)
        {
            return [CommitteeWords.TrimEnd().ToUpper(Vietnamese), AreaOf(Name).ToUpper(Vietnamese)];
        }

        if (parent is null)
        {
            return [Name.ToUpper(Vietnamese)];
        }

        var suffix = " " + AreaOf(parent.Name);
        var own = Name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? Name[..^suffix.Length] : Name;
        return [parent.Name.ToUpper(Vietnamese), own.ToUpper(Vietnamese)];
    }
}
