using MoCua.Letters.Templates;

namespace MoCua.Procedures.Checking;

/// <summary>Can each template be read, and does every field that it prints exist?</summary>
internal static class LetterCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts, bool compiles)
    {
        // Without the form every answer would look unknown.
        var known = parts.Form is null ? null : FieldNames.ForLetters(parts);
        return parts.Bundle.Letters
            .DistinctBy(letter => letter.File)
            .Where(letter => parts.Bundle.Files.ContainsKey(letter.File))
            .SelectMany(letter => Check(parts, letter, known, compiles));
    }

    private static IEnumerable<BundleFinding> Check(BundleParts parts, BundleLetter letter, IReadOnlySet<string>? known, bool compiles)
    {
        var text = parts.Bundle.TemplateOf(letter);
        var template = compiles ? LetterTemplate.Load(text) : LetterTemplate.Read(text);
        if (template.IsRefused)
        {
            return [parts.Error(letter.File, "bad-template", "{0}", template.Refusal.Message)];
        }

        return known is null ? [] : template.Value.UnknownFields(known).Select(field => parts.Error(letter.File, "unknown-field", Texts.FieldUnknownInLetter, field));
    }
}
