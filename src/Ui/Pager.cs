namespace MoCua.Ui;

/// <summary>Paging by key, for the partial <c>_Pager</c>: where the neighbours are and what is shown (“21–40 của 312 hồ sơ”).</summary>
public sealed record Pager(string? PreviousUrl, string? NextUrl, string? Summary = null);
