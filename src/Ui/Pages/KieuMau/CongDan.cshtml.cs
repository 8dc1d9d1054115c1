using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MoCua.Ui.Pages.KieuMau;

/// <summary>A page for citizens.</summary>
[AllowAnonymous]
[SamplesOnly]
internal sealed class CongDanModel : PageModel;
