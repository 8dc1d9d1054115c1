using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Dossiers;

/// <summary>A leader closed the offices of a unit on some days; the dates of open dossiers follow, the first date of each stays on its receipt.</summary>
public sealed record ClosureDecided(Guid Closure, UnitId Unit, string UnitName, DateOnly From, DateOnly To, string Name, string Decision) : Fact;

/// <summary>The closure was entered wrongly; the dates go back.</summary>
public sealed record ClosureRevoked(Guid Closure, UnitId Unit) : Fact;
