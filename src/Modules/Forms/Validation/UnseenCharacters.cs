using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Kernel.Text;

namespace MoCua.Forms.Validation;

/// <summary>Texts with characters that cannot be seen: they would turn or break what is printed. What is typed on a page loses them at once.</summary>
internal static class UnseenCharacters
{
    public static void Find(JsonNode? value, InstancePath path, List<FormError> errors)
    {
        switch (value)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    Find(member, path.Then(name), errors);
                }

                break;
            case JsonArray elements:
                foreach (var (index, element) in elements.Index())
                {
                    Find(element, path.Then(index), errors);
                }

                break;
            case JsonValue text when text.GetValueKind() is JsonValueKind.String && !text.GetValue<string>().All(VietnameseText.IsVisible):
                errors.Add(new FormError(path.ToString(), "x-visible", Texts.UnseenCharacters));
                break;
            default:
                break;
        }
    }
}
