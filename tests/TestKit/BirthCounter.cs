using System.Net;

namespace MoCua.TestKit;

/// <summary>One press of the button at a counter: the same press sent twice is one dossier.</summary>
/// <param name="Key">Names page, draft and submission.</param>
/// <param name="Citizen">Identity number of the mother.</param>
public sealed record Press(Guid Key, string Citizen)
{
    /// <summary>As the dossier keeps it.</summary>
    public string SubmissionKey => Key.ToString("N");

    public static Press New() => new(Guid.CreateVersion7(), Walk.NextCitizenId());
}

/// <summary>
/// A counter at which births are taken in as fast as they can be posted: the page is filled in once, with a fee to pay, and then
/// sent again and again, each time with a key and a mother of its own.
/// </summary>
public sealed class BirthCounter : IDisposable
{
    private static readonly string[] Identities = ["Owner.Number", "form.nguoiYeuCau.giayTo.so"];

    private readonly HttpClient http;
    private readonly List<KeyValuePair<string, string>> filled;

    private BirthCounter(HttpClient http, List<KeyValuePair<string, string>> filled) => (this.http, this.filled) = (http, filled);

    /// <param name="address">Where the program listens.</param>
    /// <param name="cookies">Of an officer who is signed in at a counter.</param>
    /// <param name="around">Wraps what sends, to watch it.</param>
    public static async Task<BirthCounter> OpenAsync(Uri address, CookieContainer cookies, Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        using var officer = new Visitor(address, cookies);
        var empty = (await officer.GetAsync(Walk.BirthPage)).FillBirth().Fill("form.banSao.coYeuCau", "true").Fill("form.banSao.soLuong", "3");
        var page = await officer.PostAsync($"{PathOf(Guid.CreateVersion7())}&handler=Check", new FormUrlEncodedContent(empty.Fields));
        var filled = page.Form("form[data-intake]").Fill("FeesPaid", "true").Fields.Where(field => !Identities.Contains(field.Key)).ToList();

        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        return new BirthCounter(new HttpClient(around?.Invoke(handler) ?? handler) { BaseAddress = address }, filled);
    }

    /// <summary>Posts the page; returns when the program has acknowledged the dossier.</summary>
    /// <returns>Id of the dossier.</returns>
    public async Task<Guid> AcceptAsync(Press press)
    {
        using var content = new FormUrlEncodedContent([.. filled, .. Identities.Select(name => KeyValuePair.Create(name, press.Citizen))]);
        using var answer = await http.PostAsync(new Uri(PathOf(press.Key), UriKind.Relative), content);
        return answer.StatusCode is HttpStatusCode.Redirect && Guid.TryParse(answer.Headers.Location!.OriginalString.Split('/')[^1], out var dossier)
            ? dossier
            : throw new InvalidOperationException($"Not accepted: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => http.Dispose();

    private static string PathOf(Guid key) => $"{Walk.BirthPage}?nhap={key}";
}
