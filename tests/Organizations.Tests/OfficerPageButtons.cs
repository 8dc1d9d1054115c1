using MoCua.TestKit;

namespace MoCua.Organizations.Tests;

internal static class OfficerPageButtons
{
    /// <summary>Presses a button of the officer's page: the handler's name says which.</summary>
    public static Task<Page> PressAsync(this Page page, string handler, params (string Name, string Value)[] fields)
    {
        var byForm = page.Document.QuerySelector($"form[action*='handler={handler}']") is not null;
        var form = page.Form(byForm ? $"form[action*='handler={handler}']" : $"form:has(button[formaction*='handler={handler}'])");
        foreach (var (name, value) in fields)
        {
            form.Fill(name, value);
        }

        return page.Visitor.PostAsync($"{page.Address.AbsolutePath}?handler={handler}", new FormUrlEncodedContent(form.Fields));
    }
}
