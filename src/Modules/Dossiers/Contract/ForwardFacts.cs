using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Dossiers;

/// <summary>
/// The one-stop of the competent agency took in a dossier that another counter had accepted for it. The clock starts here and not at the
/// counter that helped (NĐ 118/2025 as amended, Điều 17).
/// </summary>
/// <param name="HelpedAt">The counter that accepted and forwarded it.</param>
public sealed record DossierTakenIn(
    UnitId HelpedAt, string HelpedAtName, UnitId At, string AtName, DueDate? Due, IReadOnlyList<PartDue> Parts, IReadOnlyList<TaskOpened> Opened) : Fact;
