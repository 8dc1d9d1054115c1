using MoCua.Letters.Templates;

namespace MoCua.Procedures.Checking;

/// <summary>Can each template be read, and does every field that it prints exist?</summary>
internal static class LetterCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts)
    {
        // Without the form every answer would look unknown.
        var known = parts.Form is null ? null : FieldNames.ForLetters(parts);
        return parts.Bundle.Letters
            .DistinctBy(letter => letter.File)
            .Where(letter => parts.Bundle.Files.ContainsKey(letter.File))
            .SelectMany(letter => Check(parts, letter, known));
    }

    private static IEnumerable<BundleFinding> Check(BundleParts parts, BundleLetter letter, IReadOnlySet<string>? known)
    {
        var template = LetterTemplate.Load(parts.Bundle.TemplateOf(letter));
        if (template.IsRefused)
        {
            return [parts.Error(letter.File, "bad-template", "{0}", template.Refusal.Message)];
        }

        return known is null ? [] : template.Value.UnknownFields(known).Select(field => parts.Error(letter.File, "unknown-field", Texts.FieldUnknownInLetter, field));
    }
}
