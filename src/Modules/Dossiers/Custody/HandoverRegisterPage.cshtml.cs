using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Custody;

/// <summary>Sổ giao nhận hồ sơ giấy của đơn vị.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class HandoverRegisterPageModel(HandoverRegister register) : PageModel
{
    private const string Address = "/ban-giao/so";

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "voi")]
    public string? With { get; set; }

    [BindProperty(SupportsGet = true, Name = "thieu")]
    public bool Differing { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Handover> Rows { get; private set; } = [];

    public IReadOnlyList<(UnitId Unit, string Name)> Others { get; private set; } = [];

    public string PrintUrl => $"{Address}.pdf{Query()}";

    public Pager Pager => new(
        After is null ? null : Address + Query(),
        Rows.Count == HandoverRegister.PageSize ? Address + Query().Add("sau", new PageKey(Rows[^1].GivenAt, Rows[^1].Stream).ToString()) : null);

    public static HandoverRegister.Request RequestOf(DateOnly? from, DateOnly? to, string? with, bool differing, PageKey? after, int take = HandoverRegister.PageSize) =>
        new(from, to, string.IsNullOrWhiteSpace(with) ? null : new UnitId(with.Trim()), differing, after, take);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Others = await register.OthersAsync(HttpContext.Actor(), ct);
        Rows = await register.HandleAsync(RequestOf(From, To, With, Differing, PageKey.Parse(After)), HttpContext.Actor(), ct);
    }

    private QueryString Query()
    {
        var query = QueryString.Empty;
        query = From is { } from ? query.Add("tu", from.ToString("O", CultureInfo.InvariantCulture)) : query;
        query = To is { } to ? query.Add("den", to.ToString("O", CultureInfo.InvariantCulture)) : query;
        query = string.IsNullOrWhiteSpace(With) ? query : query.Add("voi", With);
        return Differing ? query.Add("thieu", "true") : query;
    }
}
