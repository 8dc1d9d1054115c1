using MoCua.Kernel.Results;

namespace MoCua.Letters.Templates;

/// <summary>What stands between <c>{{</c> and <c>}}</c>, and on which line of the template.</summary>
internal sealed record TemplateTag(string Body, int Line)
{
    /// <summary>The tags of a template in order, without comments.</summary>
    public static Result<IReadOnlyList<TemplateTag>> ReadAll(string text)
    {
        var tags = new List<TemplateTag>();
        var (line, counted) = (1, 0);
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at, StringComparison.Ordinal))
        {
            line += text.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            var start = text.AsSpan(at + 2).StartsWith("~") ? at + 3 : at + 2;
            if (start < text.Length && text[start] is '{' or '&')
            {
                return Refusals.TemplateBroken(line, Texts.TagRaw);
            }

            var end = EndOf(text, start);
            if (end < 0)
            {
                return Refusals.TemplateBroken(line, Texts.TagUnclosed);
            }

            var body = text[start..end].Trim('~').Trim();
            at = end + 2;
            if (body.StartsWith('!'))
            {
                continue;
            }

            if (body.Length == 0)
            {
                return Refusals.TemplateBroken(line, Texts.TagEmpty);
            }

            tags.Add(new TemplateTag(body, line));
        }

        return tags;
    }

    /// <summary>The position of the closing braces; quoted text and long comments may hold braces of their own.</summary>
    private static int EndOf(string text, int start)
    {
        if (text.AsSpan(start).StartsWith("!--"))
        {
            var end = text.IndexOf("--", start + 3, StringComparison.Ordinal);
            return end < 0 ? -1 : text.IndexOf("}}", end, StringComparison.Ordinal);
        }

        var comment = start < text.Length && text[start] == '!';
        var quote = '\0';
        for (var at = start; at < text.Length - 1; at++)
        {
            if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (!comment && text[at] is '"' or '\'')
            {
                quote = text[at];
            }
            else if (text[at] == '}' && text[at + 1] == '}')
            {
                return at;
            }
        }

        return -1;
    }
}
