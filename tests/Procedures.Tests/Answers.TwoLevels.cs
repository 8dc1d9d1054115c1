using System.Text.Json.Nodes;

namespace MoCua.Procedures.Tests;

/// <summary>The same people a year later: no district in an address, an identity number where a paper was named.</summary>
internal static partial class Answers
{
    /// <summary>What the folder of a bundle since July 2025 adds to the name of the procedure.</summary>
    public const string TwoLevels = "-2025";

    private static JsonObject UnderTwoLevels(JsonObject answers)
    {
        foreach (var group in Groups(answers).ToList())
        {
            group.Remove("quanHuyen");
            Succeed(group, "phapLy", paper => paper["so"]!.GetValue<string>());
            Succeed(group, "soGiayTo", paper => paper.GetValue<string>());
        }

        return answers;
    }

    private static void Succeed(JsonObject group, string paper, Func<JsonNode, string> number)
    {
        if (group[paper] is { } old)
        {
            group["dinhDanh"] = number(old);
            group.Remove(paper);
        }
    }

    private static IEnumerable<JsonObject> Groups(JsonNode? node) => node switch
    {
        JsonObject group => group.Select(each => each.Value).SelectMany(Groups).Prepend(group),
        JsonArray rows => rows.SelectMany(Groups),
        _ => [],
    };
}
