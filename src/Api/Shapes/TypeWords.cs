using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MoCua.Api.Shapes;

/// <summary>What a value has to be, in Vietnamese.</summary>
internal static class TypeWords
{
    public static string Of(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => Texts.TypeObject,
        JsonTypeInfoKind.Enumerable => Texts.TypeArray,
        _ => Of(type.Type),
    };

    public static string Of(Type type)
    {
        var plain = EnumOf(type) ?? Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            { IsEnum: true } => Say.It(Texts.TypeEnum, string.Join(", ", Names(plain))),
            _ when plain == typeof(string) => Texts.TypeText,
            _ when plain == typeof(bool) => Texts.TypeBoolean,
            _ when plain == typeof(int) || plain == typeof(long) => Texts.TypeInteger,
            _ when plain == typeof(Guid) => Texts.TypeGuid,
            _ when plain == typeof(DateOnly) => Texts.TypeDate,
            _ when plain == typeof(DateTimeOffset) => Texts.TypeMoment,
            _ when plain.IsAssignableTo(typeof(JsonNode)) => Texts.TypeObject,
            _ => Texts.TypeOther,
        };
    }

    /// <summary>The enumeration that a type stands for, bare, nullable or as a <see cref="Choice{T}"/>; else null.</summary>
    public static Type? EnumOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? plain : plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Choice<>) ? plain.GetGenericArguments()[0] : null;
    }

    /// <summary>The values of an enumeration as they look in the API.</summary>
    public static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
}
