using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace MoCua.Api;

/// <summary>
/// Marks a property of an answer as personal data. Officers of the dossier's units read it; a system reads it only with the scope
/// <see cref="Scopes.PersonsRead"/>, otherwise it is not in the answer.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute;

/// <summary>How values look in the API.</summary>
public static class ApiJson
{
    /// <summary>Everything.</summary>
    public static JsonSerializerOptions Full { get; } = Options(personal: true);

    /// <summary>Without what is marked personal.</summary>
    public static JsonSerializerOptions WithoutPersonal { get; } = Options(personal: false);

    internal static bool IsPersonal(JsonPropertyInfo property) => property.AttributeProvider?.IsDefined(typeof(PersonalDataAttribute), inherit: true) == true;

    internal static void Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.PropertyNameCaseInsensitive = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Options(bool personal)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        var resolver = new DefaultJsonTypeInfoResolver();
        if (!personal)
        {
            resolver.Modifiers.Add(DropPersonal);
        }

        options.TypeInfoResolver = resolver;
        options.MakeReadOnly();
        return options;
    }

    private static void DropPersonal(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (IsPersonal(type.Properties[i]))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
