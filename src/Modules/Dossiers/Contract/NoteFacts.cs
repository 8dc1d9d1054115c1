using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Dossiers;

/// <summary>An officer wrote something for officers only: it reaches no paper and no citizen.</summary>
public sealed record NoteWritten(UnitId Unit, [property: Personal] string? Text) : Fact;

/// <summary>The citizen was asked something that is no supplement: no paper is wanted, and the clock goes on.</summary>
public sealed record QuestionAsked(int Number, UnitId Unit, string UnitName, [property: Personal] string? Text) : Fact;

/// <summary>What the citizen answered, as the officer who heard it wrote it down.</summary>
public sealed record QuestionAnswered(int Number, [property: Personal] string? Answer) : Fact;
