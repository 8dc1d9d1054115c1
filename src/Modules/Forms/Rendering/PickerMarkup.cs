using System.Collections.Frozen;
using System.Globalization;
using MoCua.Forms.Fields;

namespace MoCua.Forms.Rendering;

/// <summary>Address and person pickers: lists that a browser offers by itself, and what the page's script needs to do better.</summary>
internal static class PickerMarkup
{
    private static readonly FrozenDictionary<string, string> AreaParts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["phuongXa"] = "commune", ["xaPhuong"] = "commune", ["phuong"] = "commune", ["xa"] = "commune",
        ["quanHuyen"] = "district", ["quan"] = "district", ["huyen"] = "district",
        ["tinh"] = "province", ["tinhThanh"] = "province", ["tinhThanhPho"] = "province",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> PersonParts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hoTen"] = "label", ["ten"] = "label", ["soDinhDanh"] = "number", ["cccd"] = "number", ["so"] = "number", ["ngaySinh"] = "birth", ["namSinh"] = "birth",
        ["gioiTinh"] = "sex", ["soDienThoai"] = "phone", ["dienThoai"] = "phone", ["sdt"] = "phone", ["email"] = "email", ["thuDienTu"] = "email",
        ["danToc"] = "ethnicity", ["quocTich"] = "nationality",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lists that inputs name with <c>list</c>, once for the page.</summary>
    public static IEnumerable<Tag> Lists(FormPage page)
    {
        if (page.Pickers is not { } pickers || !page.Outline.Root.AndAllBelow().Any(HasAddress))
        {
            return [];
        }

        var (areas, day) = (AdministrativeAreas.Shipped, pickers.Day);
        var communes = areas.CommunesNear(pickers.Area, day);
        return
        [
            List(page, "address", communes.Select(area => (areas.Written(area, day), ""))),
            List(page, "commune", communes.Select(area => (area.ProperName, area.Name))),
            List(page, "district", areas.DistrictsNear(pickers.Area, day).Select(area => (area.ProperName, area.Name))),
            List(page, "province", areas.ChildrenOf("", day).Select(area => (area.ProperName, area.Name))),
        ];
    }

    /// <summary>Makes a line of text an address, the part of one, or the part of a person, where the hints say so.</summary>
    public static Tag Enrich(Tag input, FormPage page, FormField field, FormField? container)
    {
        var isWhole = field.Facets.First(facet => facet.Hints.Address) is not null;
        var part = container is not null && HasAddress(container) ? AreaParts.GetValueOrDefault(field.Name) : null;
        input = input.With("data-area", isWhole ? "address" : part).With("data-part", isWhole ? "address" : PersonPart(field));
        if (page.Pickers is not { } pickers || (!isWhole && part is null))
        {
            return input;
        }

        // The first item is never taken by itself: an address that no list knows stays as it was typed.
        var hasScript = isWhole || part == "commune";
        var day = pickers.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return input.With("list", ListId(page, isWhole ? "address" : part!))
            .With("data-combo", hasScript ? $"{FormsModule.AreasPath}?ngay={day}&gan={Uri.EscapeDataString(pickers.Area)}{(isWhole ? "" : "&phan=1")}" : null)
            .With("data-combo-first", hasScript ? "number" : null);
    }

    /// <summary>A box in the group of a person that finds known ones; it fills the group by script, so without script it stays away.</summary>
    public static Tag? KnownPerson(FormPage page, FieldParts parts) =>
        page.Pickers?.PeopleUrl is not { } url || parts.Field.Facets.First(facet => facet.Hints.Person) is null
            ? null
            : new Tag("div").With("class", "field w-lg no-print").Flag("hidden", true).With("data-person-pick", "")
                .Add(new Tag("label").With("class", "field-label").With("for", parts.Place.Id + "-known").Text(Texts.KnownPerson))
                .Add(new Tag("input").With("type", "text").With("id", parts.Place.Id + "-known").With("autocomplete", "off").With("data-combo", url));

    public static string? PersonPart(FormField field) => field.Format switch
    {
        "x-citizen-id" => "number",
        "x-phone" => "phone",
        "email" => "email",
        _ => PersonParts.GetValueOrDefault(field.Name),
    };

    private static bool HasAddress(FormField field) => field.Facets.First(facet => facet.Hints.Address) is not null;

    private static string ListId(FormPage page, string what) => $"{Place.Root(page.Prefix).Id}-areas-{what}";

    private static Tag List(FormPage page, string what, IEnumerable<(string Value, string Label)> options) => new Tag("datalist").With("id", ListId(page, what))
        .Add(options.Select(option => new Tag("option").With("value", option.Value).With("label", option.Label.Length > 0 ? option.Label : null)));
}
