namespace MoCua.People;

/// <summary>A person that a search found.</summary>
/// <param name="Snapshot">Ready to be put into a form; <see cref="PersonSnapshot.Person"/> is set.</param>
/// <param name="Key">Give it back to get those that follow this one.</param>
public sealed record PersonFound(PersonSnapshot Snapshot, string Key)
{
    /// <summary>“Nguyễn Văn An”.</summary>
    public string Label => Snapshot.Name;

    /// <summary>What tells namesakes apart: “Nam · 07/03/1950 · 001090000345 · Số 5 ngõ 12, phường Bồ Đề”.</summary>
    public string Hint => string.Join(" · ", new[]
    {
        Snapshot.Sex is { } sex ? Identifiers.SexWords.Word(sex) : null,
        Snapshot.Birth?.Display,
        Snapshot.Identifier.Number,
        Snapshot.Address,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
