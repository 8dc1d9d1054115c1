using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MoCua.TestKit;

/// <summary>Somebody at the door with a cookie jar and no JavaScript: follows links, fills forms, reads pages.</summary>
public sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler handler;

    public Visitor(Installation installation)
        : this(installation.Address)
    {
    }

    /// <param name="address">Where the program listens.</param>
    /// <param name="cookies">The jar, when it outlives the visitor.</param>
    /// <param name="around">Wraps what sends, to watch it.</param>
    public Visitor(Uri address, CookieContainer? cookies = null, Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        handler = new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer(), AllowAutoRedirect = true };
        Http = new HttpClient(around?.Invoke(handler) ?? handler) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(this, await Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    public async Task<Page> PostAsync(string path, HttpContent content) => await Page.ReadAsync(this, await Http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}

/// <summary>A page as it came: status, address after redirects, parsed document.</summary>
public sealed record Page(Visitor Visitor, HttpStatusCode Status, Uri Address, IHtmlDocument Document, string Body)
{
    public string Text => Document.Body?.TextContent ?? "";

    public static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            return new Page(visitor, response.StatusCode, response.RequestMessage!.RequestUri!, await new HtmlParser().ParseDocumentAsync(body), body);
        }
    }

    /// <summary>The form that the selector finds, with the values the page gave it.</summary>
    public PageForm Form(string selector) => new(this, (IHtmlFormElement?)Document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"No form {selector} on {Address}: {Text.Trim()}"));
}

/// <summary>A form on a page, being filled in as a browser would.</summary>
public sealed class PageForm
{
    private readonly Page page;
    private readonly IHtmlFormElement form;
    private readonly List<KeyValuePair<string, string>> fields;

    internal PageForm(Page page, IHtmlFormElement form)
    {
        (this.page, this.form) = (page, form);
        fields = [.. Successful(form)];
    }

    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>Where the form is sent.</summary>
    public string Address => form.GetAttribute("action") is { Length: > 0 } given ? given : page.Address.PathAndQuery;

    /// <summary>Sets the only value of a field, whether the page had it or not.</summary>
    public PageForm Fill(string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
        return this;
    }

    /// <summary>Adds one more value of a field, as checkboxes of the same name do.</summary>
    public PageForm Also(string name, string value)
    {
        fields.Add(new(name, value));
        return this;
    }

    public PageForm Without(string name)
    {
        fields.RemoveAll(field => field.Key == name);
        return this;
    }

    /// <param name="button">Name and value of the pressed button, where it has any.</param>
    public Task<Page> SubmitAsync((string Name, string Value)? button = null)
    {
        IEnumerable<KeyValuePair<string, string>> sent = button is { } pressed ? [.. fields, new(pressed.Name, pressed.Value)] : fields;
        return string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)
            ? page.Visitor.GetAsync($"{Address.Split('?')[0]}?{new FormUrlEncodedContent(sent).ReadAsStringAsync().Result}")
            : page.Visitor.PostAsync(Address, new FormUrlEncodedContent(sent));
    }

    private static IEnumerable<KeyValuePair<string, string>> Successful(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { IsDisabled: false, Name: { Length: > 0 } name } input when input.Type is not ("submit" or "button" or "file"):
                    if (input.Type is not ("checkbox" or "radio") || input.IsChecked)
                    {
                        yield return new(name, input.Value);
                    }

                    break;
                case IHtmlSelectElement { IsDisabled: false, Name: { Length: > 0 } name } select:
                    yield return new(name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement { IsDisabled: false, Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value);
                    break;
                default:
                    break;
            }
        }
    }
}
