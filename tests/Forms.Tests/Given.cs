using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests;

internal static class Given
{
    public static FormSchema Form(string json)
    {
        var loaded = FormSchema.Load(json);
        loaded.Refusal.ShouldBeNull();
        return loaded.Value;
    }

    public static IReadOnlyList<FormError> Errors(string schema, string answers, bool assertFormat = true) =>
        Form(schema).Validate(JsonNode.Parse(answers), assertFormat);
}
