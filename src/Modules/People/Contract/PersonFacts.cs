using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.People;

/// <summary>A person or organisation came into the directory.</summary>
/// <param name="Person">Id in the directory; the stream is <c>person/{id}</c>.</param>
/// <param name="Unit">Which unit entered them.</param>
/// <param name="Details">Name, birth, numbers, address.</param>
public sealed record PersonRegistered(Guid Person, UnitId Unit, [property: Personal] PersonSnapshot Details) : Fact;

/// <summary>What the directory says of a person was changed.</summary>
/// <param name="Person">Id in the directory.</param>
/// <param name="Unit">Which unit changed it.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record PersonCorrected(
    Guid Person, UnitId Unit, [property: Personal] PersonSnapshot Before, [property: Personal] PersonSnapshot After) : Fact;

/// <summary>A person known to other units came to a further one, which from now on finds them by name.</summary>
public sealed record PersonMetByUnit(Guid Person, UnitId Unit) : Fact;
