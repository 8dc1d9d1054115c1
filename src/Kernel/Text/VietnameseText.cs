using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MoCua.Kernel.Text;

/// <summary>Folding for search: “Nguyễn Văn Đức” is found by “nguyen van duc”. By table, since no database and no framework folds đ.</summary>
public static class VietnameseText
{
    private static readonly FrozenDictionary<char, char> Base = BuildBase();

    /// <summary>Lower case, without diacritics, đ as d, every run of other characters as one space, no space at the ends.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var each in text)
        {
            if (each is >= '\u0300' and <= '\u036f')
            {
                continue; // combining marks of decomposed input
            }

            var lower = char.ToLowerInvariant(each);
            lower = Base.GetValueOrDefault(lower, lower);
            if (!char.IsLetterOrDigit(lower))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(lower);
        }

        return folded.ToString();
    }

    /// <summary>Composed form, no leading, trailing or doubled white space, nothing that cannot be seen: how names and addresses are kept.</summary>
    public static string Tidy(string? text) =>
        string.Join(' ', Visible((text ?? "").Normalize(NormalizationForm.FormC)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without what cannot be seen but turns, joins or breaks what is printed: control and format characters. White space stays.</summary>
    public static string Visible(string text) => text.All(IsVisible) ? text : string.Concat(text.Where(IsVisible));

    /// <summary>White space, or a character that leaves ink.</summary>
    public static bool IsVisible(char each) => char.IsWhiteSpace(each) || char.GetUnicodeCategory(each) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static FrozenDictionary<char, char> BuildBase()
    {
        (char Plain, string Marked)[] families =
        [
            ('a', "àáảãạăằắẳẵặâầấẩẫậ"), ('e', "èéẻẽẹêềếểễệ"), ('i', "ìíỉĩị"), ('o', "òóỏõọôồốổỗộơờớởỡợ"),
            ('u', "ùúủũụưừứửữự"), ('y', "ỳýỷỹỵ"), ('d', "đ"),
        ];
        return families.SelectMany(family => family.Marked.Select(marked => (marked, family.Plain))).ToFrozenDictionary(pair => pair.marked, pair => pair.Plain);
    }
}
