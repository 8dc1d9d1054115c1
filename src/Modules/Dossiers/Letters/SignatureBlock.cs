using System.Globalization;

namespace MoCua.Dossiers.Letters;

/// <summary>How a paper names whoever signs it: the authority above, the office below (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7).</summary>
/// <param name="Authority">“TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “TL. CHỦ TỊCH”, “TUQ. CHỦ TỊCH”, one a line; null for whoever signs in their own right.</param>
/// <param name="Title">“CHỦ TỊCH”, “PHÓ CHỦ TỊCH”, “TRƯỞNG PHÒNG”.</param>
internal sealed record SignatureBlock(string? Authority, string Title)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <param name="title">Title of the signer's post. Whoever signs by a written authorisation says so in it: “… (thừa ủy quyền)”.</param>
    /// <param name="isLeader">Whether the post leads a committee; otherwise it heads a division.</param>
    /// <param name="ofCommittee">Whether the paper is a committee's; otherwise a division's own.</param>
    /// <param name="collective">Whether the committee decides as a body; otherwise its chairman does.</param>
    public static SignatureBlock Of(string title, bool isLeader, bool ofCommittee, bool collective)
    {
        var authorised = title.EndsWith(Texts.SignAuthorisedTitle, StringComparison.OrdinalIgnoreCase);
        if (authorised)
        {
            var office = title[..^Texts.SignAuthorisedTitle.Length];
            return new SignatureBlock(Say(Texts.SignAuthorised, ofCommittee ? Texts.SignChairman : Texts.SignHeadOfDivision), Upper(office));
        }

        if (ofCommittee && !isLeader)
        {
            return new SignatureBlock(Say(Texts.SignByOrder, Texts.SignChairman), Upper(title));
        }

        var own = WithoutUnit(title);
        var above = own.StartsWith(Texts.SignDeputy, StringComparison.OrdinalIgnoreCase) ? Say(Texts.SignFor, own[Texts.SignDeputy.Length..]) : null;
        string?[] lines = [ofCommittee && collective ? Texts.SignOnBehalf : null, above];
        var authority = string.Join('\n', lines.OfType<string>());
        return new SignatureBlock(authority.Length == 0 ? null : authority, Upper(own));
    }

    /// <summary>The head of the paper already names the unit: “Trưởng phòng Quản lý đô thị” signs as “Trưởng phòng”.</summary>
    private static string WithoutUnit(string title)
    {
        foreach (var office in (string[])[Texts.SignChairman, Texts.SignHeadOfDivision])
        {
            if (title.IndexOf(office, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return title[..(at + office.Length)];
            }
        }

        return title;
    }

    private static string Say(string pattern, string title) => Upper(string.Format(Vietnamese, pattern, title));

    private static string Upper(string text) => text.ToUpper(Vietnamese);
}
