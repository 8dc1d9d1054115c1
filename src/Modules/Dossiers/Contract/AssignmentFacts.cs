using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Dossiers;

/// <summary>A task was given to an officer of its unit and role: a free one by a head, or one that another held. The reason says why.</summary>
/// <param name="From">Who held it before; null when nobody did.</param>
public sealed record TaskAssigned(Guid Task, string Name, UnitId Unit, Role Role, Guid? From, string? FromName, Guid To, string ToName) : Fact;
