using MoCua.Kernel.Facts;

namespace MoCua.Dossiers;

/// <summary>An officer takes a list of dossiers out of the house as a file. Recorded before the first row is sent; the reason says what for.</summary>
/// <param name="Filter">The conditions, in words.</param>
/// <param name="Found">How many dossiers the officer saw under them.</param>
public sealed record DossierExportBegun(Guid Export, [property: Personal] string Filter, int Found) : Fact;

/// <summary>So many rows went out; not whole where the line broke.</summary>
public sealed record DossierExportEnded(Guid Export, int Sent, bool Whole) : Fact;
