using System.Globalization;
using System.Text.RegularExpressions;
using MoCua.Kernel.Results;

namespace MoCua.Letters.Templates;

/// <summary>
/// Reads a template without running it: every field it can touch, and the first thing that is wrong with it.
/// The language is the part of Handlebars that a letter needs: fields, functions, #if, #unless, #each, #with, shared parts.
/// </summary>
internal sealed partial class TemplateReader(IReadOnlyDictionary<string, string> parts)
{
    private readonly SortedSet<string> fields = new(StringComparer.Ordinal);

    public Result<IReadOnlyList<string>> Read(string text) => Walk(text, "") is { } broken ? broken : fields.ToList();

    [GeneratedRegex("""\(|\)|[\w-]+=|"[^"]*"|'[^']*'|[^\s()"'=]+|.""", RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^(@?[\p{L}_][\w-]*|this|\.|\.\.)([./][\p{L}_][\w-]*)*$|^(\.\./)+[\p{L}_][\w.-]*$|^\.\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Path { get; }

    private Refusal? Walk(string text, string prefix)
    {
        var tags = TemplateTag.ReadAll(text);
        if (tags.IsRefused)
        {
            return tags.Refusal;
        }

        var scope = new TemplateScope(prefix, "", 1, null);
        foreach (var tag in tags.Value)
        {
            if (Step(tag, ref scope) is { } problem)
            {
                return Refusals.TemplateBroken(tag.Line, problem);
            }
        }

        return scope.Outer is null ? null : Refusals.TemplateBroken(scope.Line, Texts.TagBlockOpen.With(scope.Block));
    }

    private string? Step(TemplateTag tag, ref TemplateScope scope)
    {
        var words = Word.Matches(tag.Body.TrimStart('#', '/', '>', '^')).Select(match => match.Value).Where(word => word.Trim().Length > 0).ToList();
        if (words.Count == 0)
        {
            return tag.Body == "^" ? Otherwise(scope) : Texts.TagEmpty;
        }

        return tag.Body[0] switch
        {
            '#' => Open(words, tag.Line, ref scope),
            '/' => Close(words[0], ref scope),
            '>' => Part(words, scope),
            '^' => Texts.TagBlockUnknown.With(tag.Body),
            _ when words[0] == "else" => Otherwise(scope) ?? (words.Count == 1 ? null : Chain(words, scope)),
            _ => Call(words, scope),
        };
    }

    private string? Open(List<string> words, int line, ref TemplateScope scope)
    {
        if (words[0] is not ("if" or "unless" or "each" or "with"))
        {
            return Texts.TagBlockUnknown.With($"#{words[0]}");
        }

        if (Condition(words, scope) is { } problem)
        {
            return problem;
        }

        var prefix = words[0] switch
        {
            "each" => $"{scope.FieldOf(words[1])}[]",
            "with" => scope.FieldOf(words[1])!,
            _ => scope.Prefix,
        };
        scope = new TemplateScope(prefix, words[0], line, scope);
        return null;
    }

    /// <summary>A list or object is named by its path; only #if and #unless may ask a function.</summary>
    private string? Condition(List<string> words, TemplateScope scope)
    {
        var named = words is [_, _] && words[1][0] is not ('"' or '\'' or '(');
        return !named && words[0] is "each" or "with" || words.Count < 2
            ? Texts.TagArguments.With(words[0], 1)
            : Values(words[1..], scope, out var count) ?? (count == 1 ? null : Texts.TagArguments.With(words[0], 1));
    }

    private string? Chain(List<string> words, TemplateScope scope) =>
        words[1] is "if" ? Condition(words[1..], scope) : Texts.TagBlockUnknown.With($"else {words[1]}");

    private static string? Otherwise(TemplateScope scope) => scope.Outer is null ? Texts.TagElse : null;

    private static string? Close(string block, ref TemplateScope scope)
    {
        if (scope.Outer is null || scope.Block != block)
        {
            return Texts.TagBlockClose.With(block);
        }

        scope = scope.Outer;
        return null;
    }

    private string? Part(List<string> words, TemplateScope scope)
    {
        if (!parts.TryGetValue(words[0], out var part))
        {
            return Texts.TagPartialUnknown.With(words[0], string.Join(", ", parts.Keys.Order(StringComparer.Ordinal)));
        }

        if (words.Count > 2 || (words.Count == 2 && Values(words[1..], scope, out _) is not null))
        {
            return Texts.TagWord.With(string.Join(' ', words[1..]));
        }

        return Walk(part, words.Count == 2 ? scope.FieldOf(words[1])! : scope.Prefix)?.Message;
    }

    private string? Call(List<string> words, TemplateScope scope)
    {
        if (words.Count == 1 && LetterHelpers.Arity(words[0]) is null)
        {
            return Value(words[0], scope);
        }

        if (LetterHelpers.Arity(words[0]) is not { } arity)
        {
            return Texts.TagHelperUnknown.With(words[0], string.Join(", ", LetterHelpers.Names));
        }

        return Values(words[1..], scope, out var count)
            ?? (count >= arity.Least && count <= arity.Most ? null : Texts.TagArguments.With(words[0], arity.Least));
    }

    private string? Values(List<string> words, TemplateScope scope, out int count)
    {
        count = 0;
        for (var at = 0; at < words.Count; at++, count++)
        {
            var problem = words[at] == "(" ? Inner(words, ref at, scope) : Value(words[at], scope);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private string? Inner(List<string> words, ref int at, TemplateScope scope)
    {
        var (start, depth) = (at + 1, 1);
        while (depth > 0 && ++at < words.Count)
        {
            depth += words[at] switch { "(" => 1, ")" => -1, _ => 0 };
        }

        return depth > 0 || at == start ? Texts.TagWord.With("(") : Call(words[start..at], scope);
    }

    private string? Value(string word, TemplateScope scope)
    {
        if (word[0] is '"' or '\'' || word is "true" or "false" or "null" || decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            return word.Length == 1 && word[0] is '"' or '\'' ? Texts.TagWord.With(word) : null;
        }

        if (!Path.IsMatch(word))
        {
            return Texts.TagWord.With(word);
        }

        if (scope.FieldOf(word) is not { } field)
        {
            return Texts.TagUp;
        }

        if (field.Length > 0)
        {
            fields.Add(field);
        }

        return null;
    }
}
