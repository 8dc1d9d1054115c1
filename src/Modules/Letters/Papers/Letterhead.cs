using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>The head of a paper (NĐ 30/2020): who issues it, its number, where and when.</summary>
/// <param name="AgencyLines">Lines above the issuer in light type, for example “UBND quận Long Biên”; may be empty.</param>
/// <param name="Issuer">Who issues the paper, in bold, for example “UBND phường Bồ Đề” or the one-stop.</param>
/// <param name="Place">Địa danh, for example “Bồ Đề”.</param>
/// <param name="Date">Date of the paper.</param>
/// <param name="Symbol">Số, ký hiệu of the paper itself (“15/TNHS”); null leaves the line out.</param>
public sealed record Letterhead(IReadOnlyList<string> AgencyLines, string Issuer, string Place, DateOnly Date, string? Symbol = null);

/// <summary>A person or organisation as papers name them.</summary>
/// <param name="Name">Full name.</param>
/// <param name="IdLabel">Name of the number: “Số CCCD”, “Số hộ chiếu”, “Mã số thuế”; null when there is none.</param>
/// <param name="IdNumber">The number itself, or null.</param>
public sealed record Party(string Name, string? IdLabel = null, string? IdNumber = null, string? Address = null, string? Phone = null, string? Email = null);

/// <summary>One line of the list of papers handed in: how many originals, certified copies and plain copies.</summary>
public sealed record PaperLine(int Order, string Name, int Originals = 0, int Certified = 0, int Copies = 0, string? Note = null)
{
    /// <summary>“1 bản chính, 2 bản sao”.</summary>
    public string Counts => string.Join(", ", new[] { (Originals, "bản chính"), (Certified, "bản chứng thực"), (Copies, "bản sao") }
        .Where(each => each.Item1 > 0)
        .Select(each => $"{each.Item1} {each.Item2}"));
}

/// <summary>A fee on a paper.</summary>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Paid">Already paid when the paper is printed.</param>
public sealed record FeeLine(string Name, long Amount, bool Paid = false);

/// <summary>In interlinked work: the date of one unit beside the date of the whole.</summary>
public sealed record UnitDue(string Unit, Moment At);

/// <summary>Who signs a paper.</summary>
/// <param name="Title">Chức vụ, with KT./TM. where it belongs: “CHỦ TỊCH”.</param>
/// <param name="Name">Full name; null leaves it to the pen.</param>
/// <param name="Authority">The line above the title: “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”.</param>
public sealed record Signatory(string Title, string? Name = null, string? Authority = null);
