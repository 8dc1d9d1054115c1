using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MoCua.Ui.Pages.KieuMau;

/// <summary>List left, dossier right.</summary>
[AllowAnonymous]
[SamplesOnly]
internal sealed class DanhSachModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Ma { get; set; }

    public Samples.Row? Open => Samples.Rows.FirstOrDefault(row => row.Code == Ma);
}
