namespace MoCua.Forms;

/// <summary>A province, district or commune as of its days. Codes are reused with other names: only together with the days is one a key.</summary>
/// <param name="Code">Of the General Statistics Office: 2 digits province, 3 district, 5 commune.</param>
/// <param name="Parent">Code of the district, of the province where there are no districts, empty for a province.</param>
/// <param name="Name">With its kind: “Phường Bồ Đề”.</param>
/// <param name="ValidFrom">Null when it is older than the list.</param>
/// <param name="ValidTo">Last day, or null.</param>
public sealed record AdministrativeArea(string Code, string Parent, string Name, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    private static readonly string[] Kinds = ["Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Phường", "Xã", "Quận", "Huyện", "Tỉnh"];

    /// <summary>“Bồ Đề”, as forms that print the kind beside it keep it.</summary>
    public string ProperName => Kinds.FirstOrDefault(kind => Name.StartsWith(kind + " ", StringComparison.Ordinal)) is { } kind ? Name[(kind.Length + 1)..] : Name;

    /// <summary>“phường Bồ Đề”, as it stands within an address.</summary>
    public string InAddress => char.ToLowerInvariant(Name[0]) + Name[1..];

    public bool IsProvince => Code.Length == 2;

    public bool IsDistrict => Code.Length == 3;

    public bool IsCommune => Code.Length == 5;

    public bool ValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);
}
