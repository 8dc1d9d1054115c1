using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace MoCua.Kernel.Facts;

/// <summary>The one way in which facts become JSON: public part and personal part apart, both read back into one record.</summary>
public static class FactJson
{
    /// <summary>Whole values, for snapshots kept beside facts (form answers, explanations).</summary>
    public static JsonSerializerOptions Whole { get; } = Options(_ => { });

    private static JsonSerializerOptions PublicOnly { get; } = Options(type => Keep(type, personal: false));

    private static JsonSerializerOptions PersonalOnly { get; } = Options(type => Keep(type, personal: true));

    internal static JsonNode PublicPart(Fact fact) => JsonSerializer.SerializeToNode(fact, fact.GetType(), PublicOnly)!;

    /// <summary>Null when the fact carries nothing personal.</summary>
    internal static byte[]? PersonalPart(Fact fact)
    {
        var node = JsonSerializer.SerializeToNode(fact, fact.GetType(), PersonalOnly)!.AsObject();
        return node.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(node, Whole);
    }

    internal static Fact Read(Type type, JsonNode body, byte[]? personal)
    {
        var whole = body.DeepClone().AsObject();
        if (personal is not null)
        {
            foreach (var (name, value) in JsonNode.Parse(personal)!.AsObject())
            {
                whole[name] = value?.DeepClone();
            }
        }

        return (Fact)whole.Deserialize(type, Whole)!;
    }

    private static JsonSerializerOptions Options(Action<JsonTypeInfo> modify)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(modify);
        return new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = resolver,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MomentConverter(), new UnitIdConverter() },
        };
    }

    private static void Keep(JsonTypeInfo type, bool personal)
    {
        if (!typeof(Fact).IsAssignableFrom(type.Type))
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: true) == true != personal)
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
