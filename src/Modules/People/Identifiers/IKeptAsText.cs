using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MoCua.People.Identifiers;

/// <summary>
/// A value whose canonical text (<c>ToString</c>) is what tables and JSON hold. What people type goes through the type's
/// <c>Parse</c>; what was once accepted stays readable, whatever the rules say today.
/// </summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
public interface IKeptAsText<TSelf>
    where TSelf : class, IKeptAsText<TSelf>
{
    /// <summary>Reads canonical text back; throws <see cref="FormatException"/> when it never was canonical.</summary>
    static abstract TSelf FromKept(string text);
}

/// <summary>Maps a property to its canonical text in a table: <c>property.HasConversion&lt;KeptAsTextConversion&lt;CitizenId&gt;&gt;()</c>.</summary>
public sealed class KeptAsTextConversion<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Read(text))
    where T : class, IKeptAsText<T>
{
    private static T Read(string text) => T.FromKept(text);
}

internal sealed class KeptAsTextJson<T> : JsonConverter<T>
    where T : class, IKeptAsText<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return T.FromKept(reader.GetString()!);
        }
        catch (FormatException failure)
        {
            throw new JsonException(failure.Message, failure);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
