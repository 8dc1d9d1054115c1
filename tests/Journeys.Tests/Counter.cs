using System.Globalization;
using System.Text;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>A counter that takes in the invented applications, one after the other, through the page that officers use.</summary>
internal sealed class Counter(Installation installation)
{
    private const string Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

    public async Task<Walk.Accepted> TakeInAsync(Application application, Visitor officer)
    {
        var at = DateTime.ParseExact(application.At, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        installation.SetClock(at.Year, at.Month, at.Day, at.Hour, at.Minute);
        var page = await officer.GetAsync("/mot-cua/tiep-nhan/" + application.Page);
        if (application.FirstTry is { } first)
        {
            page = await SendAsync(Fill(Fill(page.Form("form[data-intake]"), application.Fields), first.Fields), page, first.Scan);
            page.Address.AbsolutePath.ShouldNotStartWith("/mot-cua/tiep-nhan/xong/", Case.Sensitive, application.Name);
            page.Document.QuerySelector(".notice-error").ShouldNotBeNull(application.Name).TextContent.ShouldContain(first.Says, Case.Sensitive, application.Name);
        }

        var form = Fill(page.Form("form[data-intake]"), application.Fields);
        var answers = application.DoublePress
            ? await Task.WhenAll(SendAsync(form, page, application.Scan), SendAsync(form, page, application.Scan))
            : [await SendAsync(form, page, application.Scan)];
        var accepted = answers.Select(answer => Accepted(answer, application)).ToList();
        accepted.Select(each => each.Number).Distinct().Count().ShouldBe(1, application.Name);
        return accepted[0];
    }

    private static Walk.Accepted Accepted(Page page, Application application) =>
        page.Address.AbsolutePath.StartsWith("/mot-cua/tiep-nhan/xong/", StringComparison.Ordinal)
            ? Walk.AcceptedOf(page)
            : throw new InvalidOperationException($"{application.Name}: {page.Document.QuerySelector(".notice-error")?.TextContent.Trim() ?? page.Text.Trim()}");

    /// <summary>A page shows a field once or not at all; a tick that is taken away is not sent.</summary>
    private static PageForm Fill(PageForm form, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
        {
            var isTick = name.EndsWith(".Has", StringComparison.Ordinal) || name is "FeesPaid" or "HasSubmitter";
            form = isTick && value == "false" ? form.Without(name) : form.Fill(name, value);
        }

        return fields.GetValueOrDefault("form.khaiCha") == "false" ? form.Without("form.nguoiCha.danToc").Without("form.nguoiCha.quocTich") : form;
    }

    private static Task<Page> SendAsync(PageForm form, Page page, Application.ScanFile? scan)
    {
        if (scan is null)
        {
            return form.SubmitAsync();
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
        {
            body.Add(new StringContent(value), name);
        }

        var content = scan.Content == "pdf" ? Pdf : "Đây không phải bản quét.";
        body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), $"Papers.{scan.Paper}.Scan", scan.Name);
        return page.Visitor.PostAsync(form.Address, body);
    }
}
