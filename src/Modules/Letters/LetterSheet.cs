using System.Net;
using MoCua.Letters.Templates;

namespace MoCua.Letters;

/// <summary>Puts what templates wrote into a whole HTML document in the style of office papers: for the press and as print view.</summary>
public static class LetterSheet
{
    /// <summary>The one style sheet of office papers.</summary>
    public static string Style { get; } = SharedParts.Read("office.css");

    /// <summary>
    /// A whole document. Elements of class <c>a4</c>, <c>a4-landscape</c>, <c>a5</c> or <c>a5-landscape</c> begin a sheet of that size;
    /// a body without one is set as an A4 letter by the caller's choice of paper.
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
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        {body}
        </body>
        </html>
        """;
}
