using System.Text.Json.Serialization;

namespace MoCua.Deadlines;

/// <summary>A time in which the term did not run, with a legal basis and a paper behind it.</summary>
/// <param name="From">Local moment at which the office asked for what was missing.</param>
/// <param name="To">Local moment at which it came.</param>
public sealed record Pause(DateTime From, DateTime To);

/// <summary>What a pause does to the term. The procedure says which.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PauseRule>))]
public enum PauseRule
{
    /// <summary>The term stands still; dates after the pause date up to and including the resume date do not count.</summary>
    [JsonStringEnumMemberName("pause")]
    Pause,

    /// <summary>The term starts anew at the last resume.</summary>
    [JsonStringEnumMemberName("restart")]
    Restart,
}
