using System.Text;
using HandlebarsDotNet;

namespace MoCua.Letters.Templates;

/// <summary>Escapes what has meaning in HTML, in text and in attributes, and leaves Vietnamese letters as they are.</summary>
internal sealed class LetterEncoder : ITextEncoder
{
    public IFormatProvider? FormatProvider { get; } = System.Globalization.CultureInfo.InvariantCulture;

    public void Encode(StringBuilder? text, TextWriter target)
    {
        for (var at = 0; at < (text?.Length ?? 0); at++)
        {
            Encode(text![at], target);
        }
    }

    public void Encode(string? text, TextWriter target)
    {
        foreach (var each in text ?? "")
        {
            Encode(each, target);
        }
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text is not null && text.MoveNext())
        {
            Encode(text.Current, target);
        }
    }

    private static void Encode(char each, TextWriter target)
    {
        switch (each)
        {
            case '&': target.Write("&amp;"); break;
            case '<': target.Write("&lt;"); break;
            case '>': target.Write("&gt;"); break;
            case '"': target.Write("&quot;"); break;
            case '\'': target.Write("&#39;"); break;
            case '\r': break;
            case < ' ' and not '\n' and not '\t': target.Write(' '); break;
            default: target.Write(each); break;
        }
    }
}
