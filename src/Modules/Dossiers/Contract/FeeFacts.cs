using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Dossiers;

/// <summary>The head of the one-stop made a fee receipt void: it keeps its number in the book, its sum leaves the till, the fees are owed again. The reason says why.</summary>
/// <param name="Receipt">Its number in the book of that unit and year.</param>
public sealed record FeeReceiptVoided(UnitId OneStop, int Year, string Receipt, long Amount) : Fact;
