using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.People;

namespace MoCua.Dossiers;

/// <summary>Papers were missing at the counter: the person was told, once and completely, what to bring (Mẫu 02 before acceptance). No dossier was made.</summary>
/// <param name="Reason">As the slip prints it; null where nothing but papers was wanting.</param>
/// <param name="Advice">What the person can do now.</param>
public sealed record GuidanceGiven(
    string Number, UnitId OneStop, string OneStopName, string Procedure, string ProcedureName, string Case, string CaseName, [property: Personal] PersonSnapshot Person,
    IReadOnlyList<SupplementItem> Items, [property: Personal] string? Reason, [property: Personal] string? Advice) : Fact;

/// <summary>The counter did not take the application in (Mẫu 03, national status 3). No dossier was made.</summary>
/// <param name="Reason">As the person reads it.</param>
/// <param name="Advice">What the person can do now.</param>
public sealed record IntakeRefused(
    string Number, UnitId OneStop, string OneStopName, string Procedure, string ProcedureName, string Case, string CaseName, [property: Personal] PersonSnapshot Person,
    [property: Personal] string? Reason, [property: Personal] string? Advice) : Fact;
