using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MoCua.Processes;

/// <summary>
/// Where a process stands: the sorted ids of what holds a token. Equal by value; JSON is an array of texts. An open task or awaited event is its
/// element's id; events behind an event-based gateway wait under the gateway's id; a running subprocess stands beside what runs inside it; a
/// branch that waits for others before a parallel gateway is its flow's id; the id of a boundary event says that it has happened while its
/// task is still open.
/// </summary>
[JsonConverter(typeof(MarkingJson))]
public sealed class Marking : IEquatable<Marking>
{
    private Marking(ImmutableArray<string> places) => Places = places;

    /// <summary>Nothing is left to do.</summary>
    public static Marking Empty { get; } = new([]);

    public ImmutableArray<string> Places { get; }

    public bool IsEmpty => Places.IsEmpty;

    public static Marking Of(params IEnumerable<string> places) => new([.. places.Distinct().Order(StringComparer.Ordinal)]);

    public bool Contains(string place) => Places.BinarySearch(place, StringComparer.Ordinal) >= 0;

    public bool Equals(Marking? other) => other is not null && Places.SequenceEqual(other.Places, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Marking);

    public override int GetHashCode() => Places.Aggregate(17, (hash, place) => HashCode.Combine(hash, place));

    public override string ToString() => string.Join(' ', Places);
}

internal sealed class MarkingJson : JsonConverter<Marking>
{
    public override Marking Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<string?[]>(ref reader, options) is { } places && places.All(place => !string.IsNullOrEmpty(place))
            ? Marking.Of(places!)
            : throw new JsonException("A marking is an array of ids.");

    public override void Write(Utf8JsonWriter writer, Marking value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Places, options);
}
