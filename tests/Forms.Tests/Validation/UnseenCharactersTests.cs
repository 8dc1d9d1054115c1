using System.Text.Json.Nodes;
using MoCua.Kernel.Text;

namespace MoCua.Forms.Tests.Validation;

public class UnseenCharactersTests
{
    [Theory]
    [InlineData("Nguyễn\u202eThử")]
    [InlineData("Bell\u0007")]
    [InlineData("Không\u200bRộng")]
    public void What_cannot_be_seen_is_refused_in_answers_and_taken_out_of_what_is_typed(string text)
    {
        var form = FormSchema.Load("""{ "type": "object", "properties": { "ten": { "type": "string" }, "ghiChu": { "type": "array", "items": { "type": "string" } } } }""").Value;

        form.Validate(new JsonObject { ["ten"] = text }).ShouldHaveSingleItem().Path.ShouldBe("/ten");
        form.Validate(new JsonObject { ["ghiChu"] = new JsonArray("hai\ndòng", text) }).ShouldHaveSingleItem().Path.ShouldBe("/ghiChu/1");
        form.Validate(new JsonObject { ["ten"] = text }, assertFormat: false).ShouldBeEmpty();
        VietnameseText.Tidy(text).All(VietnameseText.IsVisible).ShouldBeTrue();
    }
}
