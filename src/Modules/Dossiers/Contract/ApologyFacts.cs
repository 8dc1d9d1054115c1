using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>The unit that holds the work wrote why it will be late and one new date; nothing has been promised yet.</summary>
public sealed record ApologyDrafted(int Round, string Cause, Moment Promised, Moment LawfulDue, UnitId Unit, string UnitName) : Fact;

/// <summary>The head of the unit agreed with cause and date.</summary>
public sealed record ApologyApproved(int Round, Moment Promised) : Fact;

/// <summary>Head or leader gave the draft back; the reason says what to change.</summary>
public sealed record ApologySentBack(int Round) : Fact;

/// <summary>The leader signed (Mẫu 04): the citizen is told the one new date. The lawful due date, and with it every statistic, stays.</summary>
public sealed record ApologySigned(int Round, string Number, string Cause, Moment Promised, Moment LawfulDue, UnitId Unit, string UnitName) : Fact;
