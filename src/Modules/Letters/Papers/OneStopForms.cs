namespace MoCua.Letters.Papers;

/// <summary>
/// What the circular in force calls the forms whose name changed. Thông tư 01/2018/TT-VPCP has six forms, Thông tư 03/2025/TT-VPCP seven
/// (the notice of stopping is new, the apology became a request to extend); which one holds is decided by the day the dossier was received.
/// </summary>
public sealed record OneStopForms
{
    /// <summary>First day of Thông tư 03/2025/TT-VPCP.</summary>
    private static readonly DateOnly Since2025 = new(2025, 9, 15);

    private OneStopForms()
    {
    }

    private static OneStopForms Of2018 { get; } = new()
    {
        Apology = "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        ApologyPromise = "xin lỗi Ông/Bà về sự chậm trễ này và hẹn lại thời gian trả kết quả vào",
    };

    private static OneStopForms Of2025 { get; } = new()
    {
        Apology = "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        ApologyPromise = "xin lỗi Ông/Bà về sự chậm trễ này, đề nghị gia hạn thời gian giải quyết và hẹn trả kết quả vào",
    };

    /// <summary>Name of Mẫu số 04.</summary>
    public required string Apology { get; init; }

    /// <summary>The sentence of Mẫu số 04 that ends in the new date.</summary>
    public required string ApologyPromise { get; init; }

    public static OneStopForms On(DateOnly received) => received < Since2025 ? Of2018 : Of2025;
}
