using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>A unit as of its days. Old papers keep the names of their day, so a unit that changes its name is closed and succeeded.</summary>
/// <param name="Code">Electronic identification code (QĐ 20/2020/QĐ-TTg), the left part of a mã hồ sơ, for example <c>H26.24.9</c>.</param>
/// <param name="Area">Code of the administrative area by the General Statistics Office: 2 digits province, 3 district, 5 ward. Codes are reused with other names: only together with the dates is it a key.</param>
/// <param name="PlaceName">The place before the date of a printed paper: “Bồ Đề” in “Bồ Đề, ngày 07 tháng 10 năm 2024”.</param>
/// <param name="AgencyLines">The lines at the head of its papers, superior first, as printed.</param>
/// <param name="Functions">Subjects it decides or prepares, for example <c>do-thi</c>; process lanes name them after the slash.</param>
/// <param name="ValidTo">Last day, or null.</param>
public sealed record UnitInfo(
    UnitId Id,
    string Code,
    string Name,
    string ShortName,
    UnitKind Kind,
    UnitId? Parent,
    string Area,
    string PlaceName,
    IReadOnlyList<string> AgencyLines,
    string? Address,
    string? Phone,
    IReadOnlyList<string> Functions,
    DateOnly ValidFrom,
    DateOnly? ValidTo)
{
    public UnitLevel Level => Area.Length switch
    {
        2 => UnitLevel.Province,
        3 => UnitLevel.District,
        _ => UnitLevel.Ward,
    };

    public bool IsCommittee => Kind is UnitKind.Committee or UnitKind.WardCommittee;

    public bool ValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public bool Has(string function) => Functions.Contains(function, StringComparer.Ordinal);
}
