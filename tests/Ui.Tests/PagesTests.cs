using System.Net;
using System.Text.RegularExpressions;
using MoCua.Kernel.Identity;

namespace MoCua.Ui.Tests;

public sealed partial class PagesTests
{
    [Theory]
    [InlineData("/kieu-mau")]
    [InlineData("/kieu-mau?loi=true")]
    [InlineData("/kieu-mau/danh-sach?ma=H26.18-241007-0003")]
    [InlineData("/kieu-mau/cong-dan")]
    [InlineData("/loi/404")]
    public async Task Pages_hold_no_inline_script_style_or_handler(string address)
    {
        var client = await Frame.AsAsync(Role.CounterOfficer);

        var html = await client.PageAsync(address);

        html.ShouldContain("<h1");
        InlineCode().Matches(html).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task Vietnamese_leaves_the_server_as_itself()
    {
        var client = await Frame.AsAsync(Role.CounterOfficer);

        var html = await client.PageAsync("/kieu-mau");

        html.ShouldContain("Bộ phận Một cửa phường Bồ Đề");
        EscapedLetter().IsMatch(html).ShouldBeFalse();
    }

    [Fact]
    public async Task An_officer_finds_the_pages_of_the_posts_held_and_no_others()
    {
        var counter = await (await Frame.AsAsync(Role.CounterOfficer)).PageAsync("/kieu-mau");
        var administrator = await (await Frame.AsAsync(Role.Administrator)).PageAsync("/kieu-mau");

        counter.ShouldContain("href=\"/mot-cua/tiep-nhan\"");
        counter.ShouldNotContain("href=\"/quan-tri\"");
        administrator.ShouldContain("href=\"/quan-tri\"");
        administrator.ShouldNotContain("href=\"/mot-cua/tiep-nhan\"");
    }

    [Fact]
    public async Task Each_link_of_the_error_summary_leads_to_a_field_that_names_its_error()
    {
        var client = await Frame.AsAsync(Role.CounterOfficer);

        var html = await client.PageAsync("/kieu-mau?loi=true");

        var targets = SummaryLink().Matches(html).Select(match => match.Groups[1].Value).ToList();
        targets.Count.ShouldBe(3);
        targets.ShouldAllBe(id => html.Contains($"id=\"{id}\"") && html.Contains($"id=\"{id}-error\""));
        html.ShouldContain("aria-describedby=\"SoGiayTo-help SoGiayTo-error\"");
    }

    [Fact]
    public async Task The_style_guide_is_not_served_outside_Development()
    {
        var client = await Frame.OpenAsync("Production", []);

        (await client.GetAsync("/kieu-mau")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Faults_refusals_and_wrong_addresses_keep_their_status_and_say_what_to_do()
    {
        var client = await Frame.AsAsync();

        var missing = await client.GetAsync("/khong-co");
        var fault = await client.GetAsync("/hong");
        var conflict = await client.PostAsync("/tranh-nhau", null);

        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync()).ShouldContain("Không tìm thấy");
        fault.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await fault.Content.ReadAsStringAsync()).ShouldContain("Mã lỗi để báo quản trị");
        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await conflict.Content.ReadAsStringAsync()).ShouldContain("Hồ sơ vừa được người khác thay đổi");
    }

    [Fact]
    public async Task Programs_get_no_page_for_an_answer()
    {
        var client = await Frame.AsAsync();

        var answer = await client.GetAsync("/api/v1/khong-co");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
    }

    [GeneratedRegex("&#x[0-9A-F]{3,}")]
    private static partial Regex EscapedLetter();

    [GeneratedRegex(@"<script(?![^>]*(\ssrc=|application/json))[^>]*>|<style|\sstyle=""|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"<li>\s*<a href=""#([^""]+)"">", RegexOptions.None)]
    private static partial Regex SummaryLink();
}

internal static class ClientReading
{
    /// <summary>The page's text, whatever its status.</summary>
    public static async Task<string> PageAsync(this HttpClient client, string address) =>
        await (await client.GetAsync(address)).Content.ReadAsStringAsync();
}
