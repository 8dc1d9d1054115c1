using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Custody;

/// <summary>Bàn giao: what must cross units today, in both directions.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class CustodyPageModel(CustodyBoard board, GiveHandover give) : PageModel
{
    private const string Address = "/ban-giao";

    private static readonly Dictionary<string, CustodyBoard.Section> Sections = new(StringComparer.Ordinal)
    {
        ["den"] = CustodyBoard.Section.Incoming, ["di"] = CustodyBoard.Section.Outgoing, ["da-giao"] = CustodyBoard.Section.Offered, ["xong"] = CustodyBoard.Section.Settled,
    };

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public CustodyBoard.Board Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        CustodyBoard.Section? only = Only is not null && Sections.TryGetValue(Only, out var section) ? section : null;
        var code = string.IsNullOrWhiteSpace(Code) ? null : Code.Trim().ToUpperInvariant();
        Board = await board.HandleAsync(new CustodyBoard.Request(only, only is null ? null : PageKey.Parse(After), code), HttpContext.Actor(), ct);
    }

    /// <summary>Pager of one section: forward by its key, back to the first page of all.</summary>
    public Pager PagerOf(string section, PageKey? next) => new(
        Only == section && After is not null ? Link(null, null) : null, next is null ? null : Link(section, next));

    public async Task<IActionResult> OnPostGiveAsync(string from, string to, Guid[] dossiers, CancellationToken ct)
    {
        var given = await give.HandleAsync(new GiveHandover.Request(new UnitId(from), new UnitId(to), dossiers), HttpContext.Actor(), ct);
        if (given.IsRefused)
        {
            ModelState.Add(given.Refusal);
            await OnGetAsync(ct);
            return Page();
        }

        this.Tell(Texts.CustodyGiven);
        return Redirect($"/ban-giao/{given.Value}");
    }

    private string Link(string? section, PageKey? after)
    {
        var query = string.IsNullOrWhiteSpace(Code) ? QueryString.Empty : QueryString.Create("ma", Code);
        return Address + (section is null || after is null ? query : query.Add("muc", section).Add("sau", after.ToString()));
    }
}
