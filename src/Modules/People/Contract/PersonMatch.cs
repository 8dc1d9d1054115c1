namespace MoCua.People;

/// <summary>How someone who was entered at a counter stands in the directory.</summary>
/// <param name="Snapshot">What was entered, linked to the person: what a dossier keeps.</param>
/// <param name="IsNew">The directory did not have them.</param>
/// <param name="Differences">Where the directory says otherwise; for the officer to look at, never to block.</param>
public sealed record PersonMatch(PersonSnapshot Snapshot, bool IsNew, IReadOnlyList<PersonDifference> Differences);

/// <summary>One field in which the entered person and the directory differ.</summary>
/// <param name="Field">Name of the property of <see cref="PersonSnapshot"/>.</param>
/// <param name="Label">What forms call it.</param>
/// <param name="Entered">As entered now.</param>
/// <param name="Known">As the directory has it.</param>
public sealed record PersonDifference(string Field, string Label, string Entered, string Known);
