using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;

namespace MoCua.Ui;

/// <summary>How a page tells the person what happened.</summary>
public static class Telling
{
    internal const string DoneKey = "ui-told";

    /// <summary>Shows a sentence at the top of the next page (after the redirect), for example “Đã tiếp nhận hồ sơ H26.18-241007-0001.”</summary>
    public static void Tell(this PageModel page, string sentence) => page.TempData[DoneKey] = sentence;

    /// <summary>Puts a refusal beside its field, or at the top of the error summary when it names none.</summary>
    /// <param name="state">The page's model state.</param>
    /// <param name="refusal">The expected “no”.</param>
    /// <param name="prefix">Name of the bound property, when the refusal's field path is relative to it (“Input”).</param>
    public static void Add(this ModelStateDictionary state, Refusal refusal, string prefix = "")
    {
        var key = refusal.Field is not { Length: > 0 } field ? "" : prefix.Length > 0 ? $"{prefix}.{field}" : field;
        state.AddModelError(key, refusal.Message);
    }
}
