using System.Globalization;

namespace MoCua.TestKit;

/// <summary>Dossiers through the doors that officers use, with answers that pass.</summary>
public static class Walk
{
    public const string BirthPage = "/mot-cua/tiep-nhan/1.001193.000.00.00.H26/dung-han";

    private static int people;

    /// <summary>An accepted dossier.</summary>
    public sealed record Accepted(Guid Id, string Number, Page Page);

    /// <summary>The intake page of a birth, filled in completely; born on 30/9/2024, received from the mother.</summary>
    public static PageForm FillBirth(this Page page, string owner = "Nguyễn Thị Mẫu An", string? number = null)
    {
        var id = number ?? NextCitizenId();
        (string Name, string Value)[] typed =
        [
            ("Owner.Name", owner), ("Owner.Kind", "CitizenId"), ("Owner.Number", id), ("Owner.Birth", "1994"), ("Owner.Phone", "0912 345 678"),
            ("Owner.Address", "Số 5 ngõ 10 phố Bồ Đề"),
            ("form.nguoiYeuCau.hoTen", owner), ("form.nguoiYeuCau.noiCuTru", "Số 5 ngõ 10 phố Bồ Đề"), ("form.nguoiYeuCau.giayTo.loai", "cccd"),
            ("form.nguoiYeuCau.giayTo.so", id), ("form.nguoiYeuCau.quanHe", "me"),
            ("form.con.hoTen", "Trần Mẫu Bình"), ("form.con.ngaySinh", "30/9/2024"), ("form.con.gioiTinh", "nam"), ("form.con.danToc", "Kinh"),
            ("form.con.quocTich", "Việt Nam"), ("form.con.noiSinh", "Bệnh viện Mẫu, quận Long Biên, Hà Nội"), ("form.con.queQuan", "Hà Nội"),
            ("form.khaiMe", "true"), ("form.khaiCha", "false"),
            ("form.nguoiMe.hoTen", owner), ("form.nguoiMe.namSinh", "1994"), ("form.nguoiMe.danToc", "Kinh"), ("form.nguoiMe.quocTich", "Việt Nam"),
            ("form.nguoiMe.noiCuTru", "Số 5 ngõ 10 phố Bồ Đề"), ("form.camDoan", "true"),
            ("Papers.to-khai.Has", "true"), ("Papers.giay-chung-sinh.Has", "true"), ("Papers.giay-to-tuy-than.Has", "true"), ("Papers.cu-tru.FromDatabase", "true"),
        ];
        return typed.Aggregate(page.Form("form[data-intake]"), (form, field) => form.Fill(field.Name, field.Value))
            .Without("form.nguoiCha.danToc").Without("form.nguoiCha.quocTich");
    }

    /// <summary>Receives a birth at the counter where the visitor is signed in as officer.</summary>
    public static async Task<Accepted> AcceptBirthAsync(this Visitor officer, string owner = "Nguyễn Thị Mẫu An", Func<PageForm, PageForm>? change = null)
    {
        var form = (await officer.GetAsync(BirthPage)).FillBirth(owner);
        return AcceptedOf(await (change?.Invoke(form) ?? form).SubmitAsync());
    }

    public static Accepted AcceptedOf(Page page)
    {
        const string Done = "/mot-cua/tiep-nhan/xong/";
        return page.Address.AbsolutePath.StartsWith(Done, StringComparison.Ordinal)
            ? new Accepted(Guid.Parse(page.Address.AbsolutePath[Done.Length..]), page.Document.QuerySelector(".accepted-number .code")!.TextContent, page)
            : throw new InvalidOperationException($"Not accepted: {page.Document.QuerySelector(".notice-error")?.TextContent.Trim() ?? page.Text.Trim()}");
    }

    /// <summary>A citizen id of a range that is not in use, each time another.</summary>
    public static string NextCitizenId() => string.Create(CultureInfo.InvariantCulture, $"0011949{Interlocked.Increment(ref people):00000}");
}
