using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Biên bản bàn giao hồ sơ between two units: what goes over, signed by both sides. One dossier or a batch.</summary>
public sealed record HandoverModel
{
    public required Letterhead Head { get; init; }

    /// <summary>Full address under <c>/xac-minh/</c>; null prints no QR code.</summary>
    public string? VerifyUrl { get; init; }

    public required Moment At { get; init; }

    /// <summary>Where it happens: “Bộ phận Một cửa UBND phường Bồ Đề”.</summary>
    public required string Venue { get; init; }

    public required HandoverSide Giver { get; init; }

    public required HandoverSide Taker { get; init; }

    /// <summary>Who carries the batch, when it is neither side (post, messenger).</summary>
    public string? Carrier { get; init; }

    /// <summary>What for: “chuyển hồ sơ đến cơ quan có thẩm quyền giải quyết”.</summary>
    public string? Purpose { get; init; }

    public required IReadOnlyList<HandoverItem> Items { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Number of dossiers.</summary>
    public int ItemCount => Items.Count;

    /// <summary>Number of papers in all items together.</summary>
    public int PaperCount => Items.Sum(item => item.Papers.Sum(paper => paper.Originals + paper.Certified + paper.Copies));
}

/// <summary>One side of a hand-over.</summary>
public sealed record HandoverSide(string Unit, string Person, string? Title = null);

/// <summary>One dossier that goes over, with its papers.</summary>
public sealed record HandoverItem(
    int Order, string Number, string Procedure, string Owner, Moment Received, Moment? Due, int Sets, IReadOnlyList<PaperLine> Papers, string? Note = null);
