namespace MoCua.Journeys.Tests;

/// <summary>A complete application for a birth certificate, as an officer types it, in the order of the page.</summary>
internal static class Birth
{
    public static IReadOnlyList<(string Name, string Value)> Typed { get; } =
    [
        ("Owner.Name", "Nguyễn Thị Mẫu An"), ("Owner.Kind", "CitizenId"), ("Owner.Number", "001194900077"), ("Owner.Birth", "1994"),
        ("Owner.Phone", "0912 345 678"), ("Owner.Address", "Số 5 ngõ 10 phố Bồ Đề"),
        ("form.nguoiYeuCau.hoTen", "Nguyễn Thị Mẫu An"), ("form.nguoiYeuCau.noiCuTru", "Số 5 ngõ 10 phố Bồ Đề"),
        ("form.nguoiYeuCau.giayTo.loai", "cccd"), ("form.nguoiYeuCau.giayTo.so", "001194900077"), ("form.nguoiYeuCau.quanHe", "me"),
        ("form.con.hoTen", "Trần Mẫu Bình"), ("form.con.ngaySinh", "30/9/2024"), ("form.con.gioiTinh", "nam"), ("form.con.danToc", "Kinh"),
        ("form.con.quocTich", "Việt Nam"), ("form.con.noiSinh", "Bệnh viện Mẫu"), ("form.con.queQuan", "Hà Nội"),
        ("form.khaiMe", "true"), ("form.nguoiMe.hoTen", "Nguyễn Thị Mẫu An"), ("form.nguoiMe.namSinh", "1994"), ("form.nguoiMe.danToc", "Kinh"),
        ("form.nguoiMe.quocTich", "Việt Nam"), ("form.nguoiMe.noiCuTru", "Số 5 ngõ 10 phố Bồ Đề"), ("form.khaiCha", "false"), ("form.camDoan", "true"),
        ("Papers.to-khai.Has", "true"), ("Papers.giay-chung-sinh.Has", "true"), ("Papers.giay-to-tuy-than.Has", "true"), ("Papers.cu-tru.FromDatabase", "true"),
    ];
}
