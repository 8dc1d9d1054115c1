using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MoCua.Ui.Pages;

/// <summary>What went wrong and what to do, for every status that a page may answer with. Also reached by re-executing a POST.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class LoiModel : PageModel
{
    private static readonly Dictionary<int, (string Heading, string Advice)> Known = new()
    {
        [400] = (Texts.E400Title, Texts.E400Text),
        [403] = (Texts.E403Title, Texts.E403Text),
        [404] = (Texts.E404Title, Texts.E404Text),
        [409] = (Texts.E409Title, Texts.E409Text),
        [413] = (Texts.E413Title, Texts.E413Text),
        [429] = (Texts.E429Title, Texts.E429Text),
        [500] = (Texts.E500Title, Texts.E500Text),
    };

    public string Heading => Known[Shown].Heading;

    public string Advice => Known[Shown].Advice;

    public string CorrelationId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    private int Code => int.Parse((string)RouteData.Values["code"]!, System.Globalization.CultureInfo.InvariantCulture);

    private int Shown => Known.ContainsKey(Code) ? Code : Code >= 500 ? 500 : 400;

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        Response.StatusCode = Code is >= 400 and <= 599 ? Code : StatusCodes.Status404NotFound;
}
