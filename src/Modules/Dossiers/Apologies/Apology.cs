using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>Where an apology letter stands on its way from the holder to the citizen.</summary>
internal enum ApologyState
{
    Drafted,
    Approved,
    SentBack,
    Signed,
}

/// <summary>Phiếu xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04): why, and the one new date.</summary>
/// <param name="Round">How many letters, this one included; the law wants one.</param>
/// <param name="Unit">The unit that is late and wrote it.</param>
/// <param name="Number">Once signed: “03/PXL”.</param>
internal sealed record Apology(int Round, ApologyState State, string Cause, Moment Promised, UnitId Unit, string? Number);
