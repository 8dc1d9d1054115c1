namespace MoCua.Forms.Tests;

/// <summary>The forms that the product ships.</summary>
public class ProductFormsTests
{
    public static TheoryData<string> Forms => [.. Directory.GetDirectories(Path.Combine(Root(), "bundles")).Select(folder => Path.GetFileName(folder)!).Order()];

    [Fact]
    public void There_are_some() => Forms.ShouldNotBeEmpty<object[]>();

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_loads_has_no_field_that_can_never_be_filled_and_survives_a_round_trip(string bundle)
    {
        var form = Given.Form(File.ReadAllText(Path.Combine(Root(), "bundles", bundle, "form.schema.json")));
        form.Faults.ShouldBeEmpty();

        var page = Html.Form(form, null);
        var filled = Html.Posted(page).Select(pair => pair.Value.Length > 0 ? pair : new(pair.Key, "12")).ToList();
        var bound = FormBinder.Bind(form, filled);
        Html.Posted(Html.Form(form, bound, form.Validate(bound))).Where(pair => pair.Value.Length > 0).ShouldBe(filled, ignoreOrder: true);
    }

    [Fact]
    public void A_birth_is_registered_with_the_mother_alone()
    {
        var form = Given.Form(File.ReadAllText(Path.Combine(Root(), "bundles", "dang-ky-khai-sinh", "form.schema.json")));
        var bound = FormBinder.Bind(form, Filled(form, skip: "form.nguoiCha"));
        form.Validate(bound).ShouldBeEmpty();
        bound.ContainsKey("nguoiCha").ShouldBeFalse();
        FormSummary.Rows(form, bound).ShouldContain(row => row.Group == "Người mẹ" && row.Label == "Năm sinh" && row.Value == "1990");
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(FormSchema form, string skip)
    {
        var page = Html.Form(form, null);
        foreach (var (name, value) in Html.Posted(page).Where(pair => !pair.Key.StartsWith(skip, StringComparison.Ordinal)))
        {
            var options = page.QuerySelectorAll($"[name='{name}'] option");
            yield return new(name, value.Length > 0 ? value : options.Length > 1 ? options[1].GetAttribute("value")! : name.EndsWith("giayTo.so", StringComparison.Ordinal) ? "001190012345"
                : name == "form.con.hoTen" ? "Trần Mẫu Bình"
                : name.Contains("ngay", StringComparison.OrdinalIgnoreCase) ? "05/03/1990" : "1990");
        }

        yield return new("form.con.gioiTinh", "nu");
        yield return new("form.nguoiYeuCau.giayTo.loai", "cccd");
        yield return new("form.khaiCha", "false");
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MoCua.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
