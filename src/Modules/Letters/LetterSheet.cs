using System.Net;
using System.Security.Cryptography;
using System.Text;
using MoCua.Letters.Templates;

namespace MoCua.Letters;

/// <summary>Puts what templates wrote into a whole HTML document in the style of office papers: for the press and as print view.</summary>
public static class LetterSheet
{
    private static readonly string Style = $"\n{SharedParts.Read("office.css")}\n";

    /// <summary>What a Content-Security-Policy names to let the print view keep its one style element: <c>'sha256-…'</c>.</summary>
    public static string StyleSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>
    /// A whole document. Elements of class <c>a4</c>, <c>a4-landscape</c>, <c>a5</c> or <c>a5-landscape</c> begin a sheet of that size;
    /// a body without one is a plain A4 letter.
    /// </summary>
    /// <param name="title">Plain text; shown as the title of the window and of the PDF.</param>
    /// <param name="body">HTML from a <see cref="LetterTemplate"/>; never from a person.</param>
    public static string Html(string title, string body) =>
        $"""
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="MoCua">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        {body}
        </body>
        </html>
        """;
}
