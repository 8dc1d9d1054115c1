using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MoCua.Ui.Pages.KieuMau;

/// <summary>Components one below the other; <c>?loi=1</c> shows the form after a refusal.</summary>
[AllowAnonymous]
[SamplesOnly]
internal sealed class ThanhPhanModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Loi { get; set; }

    public void OnGet()
    {
        if (Loi)
        {
            ModelState.AddModelError("HoTen", "Hãy nhập họ, chữ đệm và tên như trên giấy tờ tùy thân.");
            ModelState.AddModelError("SoGiayTo", "Số định danh cá nhân có 12 chữ số; số vừa nhập có 11 chữ số.");
            ModelState.AddModelError("GioiTinh", "Hãy chọn giới tính.");
        }
    }
}
