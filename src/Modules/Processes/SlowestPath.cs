namespace MoCua.Processes;

/// <summary>The way through a process that takes longest when everybody uses their whole budget and nothing is repeated.</summary>
/// <param name="Total">Sum of budgets and of timers on the way, in whatever unit the caller weighed them.</param>
public sealed record SlowestPath(decimal Total, IReadOnlyList<ProcessElement> Elements);
