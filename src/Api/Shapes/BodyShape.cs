using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MoCua.Api.Shapes;

/// <summary>
/// Compares a JSON body with the type that it is read into and says everything that does not fit, each with its place. The serializer itself
/// stops at the first fault, speaks English, and lets null pass into lists.
/// </summary>
internal sealed class BodyShape
{
    public const string Missing = "member-missing";
    public const string Null = "member-null";
    public const string Unknown = "member-unknown";
    public const string Wrong = "type-wrong";

    private readonly List<ProblemError> errors = [];

    public static List<ProblemError> Check(JsonElement body, Type type)
    {
        var shape = new BodyShape();
        shape.Value(body, type, "", nullable: false);
        return shape.errors;
    }

    private void Value(JsonElement value, Type type, string at, bool nullable)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            if (!nullable)
            {
                Add(at, Null, Say.It(Texts.MemberNull, Called(at)));
            }

            return;
        }

        var info = ApiJson.Full.GetTypeInfo(type);
        var expected = info.Kind switch
        {
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => JsonValueKind.Object,
            JsonTypeInfoKind.Enumerable => JsonValueKind.Array,
            _ => JsonValueKind.Undefined,
        };
        if (expected is JsonValueKind.Undefined ? !IsReadable(value, info) : value.ValueKind != expected)
        {
            Add(at, Wrong, Say.It(Texts.TypeWrong, Called(at), TypeWords.Of(info)));
            return;
        }

        Inside(value, info, at);
    }

    private void Inside(JsonElement value, JsonTypeInfo info, string at)
    {
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                Members(value, info, at);
                break;
            case JsonTypeInfoKind.Dictionary:
                foreach (var member in value.EnumerateObject())
                {
                    Value(member.Value, info.ElementType!, Pointers.Under(at, member.Name), nullable: false);
                }

                break;
            case JsonTypeInfoKind.Enumerable:
                foreach (var (index, element) in value.EnumerateArray().Index())
                {
                    Value(element, info.ElementType!, $"{at}/{index}", nullable: false);
                }

                break;
            default:
                break;
        }
    }

    private void Members(JsonElement value, JsonTypeInfo info, string at)
    {
        var known = info.Properties.Where(property => property.AssociatedParameter is not null || property.Set is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (known.Remove(member.Name, out var property))
            {
                Value(member.Value, property.PropertyType, Pointers.Under(at, member.Name), IsNullable(property));
            }
            else
            {
                Add(Pointers.Under(at, member.Name), Unknown, Say.It(Texts.FieldUnknown, member.Name));
            }
        }

        foreach (var property in known.Values.Where(IsRequired))
        {
            Add(Pointers.Under(at, property.Name), Missing, Say.It(Texts.MemberMissing, property.Name));
        }
    }

    /// <summary>What may be null may be left out, in bodies as in answers.</summary>
    internal static bool IsRequired(JsonPropertyInfo property) => property.AssociatedParameter is { HasDefaultValue: false } && !IsNullable(property);

    internal static bool IsNullable(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    private static bool IsReadable(JsonElement value, JsonTypeInfo info)
    {
        try
        {
            return value.Deserialize(info) is not null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Called(string at) => at.Length == 0 ? Texts.WholeBody : $"“{at[1..]}”";

    private void Add(string at, string code, string detail) => errors.Add(new ProblemError(at, detail, code));
}
