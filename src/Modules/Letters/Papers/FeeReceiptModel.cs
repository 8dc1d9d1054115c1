namespace MoCua.Letters.Papers;

/// <summary>Biên lai thu phí, lệ phí: gap-free number, amount in figures and words.</summary>
public sealed record FeeReceiptModel
{
    /// <summary>The unit that collects; its date is the date of payment.</summary>
    public required Letterhead Head { get; init; }

    /// <summary>Mã số thuế of the collecting unit.</summary>
    public string? TaxCode { get; init; }

    /// <summary>Mẫu số.</summary>
    public string? Form { get; init; }

    /// <summary>Ký hiệu.</summary>
    public string? Series { get; init; }

    /// <summary>Số biên lai, gap-free per book and year.</summary>
    public required string Number { get; init; }

    /// <summary>Mã hồ sơ, when the fee belongs to a dossier.</summary>
    public string? DossierNumber { get; init; }

    public required Party Payer { get; init; }

    public required IReadOnlyList<FeeLine> Fees { get; init; }

    /// <summary>Exemption or reduction with its legal basis.</summary>
    public string? Exemption { get; init; }

    /// <summary>“tiền mặt”, “chuyển khoản”.</summary>
    public required string Method { get; init; }

    public required string CashierName { get; init; }

    /// <summary>Who keeps each copy; one sheet is printed for each.</summary>
    public IReadOnlyList<string> Copies { get; init; } = ["lưu tại cơ quan thu", "giao cho người nộp tiền"];

    /// <summary>A void receipt keeps its number and says so across the sheet.</summary>
    public bool IsVoid { get; init; }

    /// <summary>“Bản in lại …”; null on the first print.</summary>
    public string? Reprinted { get; init; }

    /// <summary>Sum in whole đồng.</summary>
    public long Total => Fees.Sum(fee => fee.Amount);
}

/// <summary>One copy of a fee receipt.</summary>
internal sealed record FeeReceiptCopy(FeeReceiptModel Receipt, int Number, string Keeper);
