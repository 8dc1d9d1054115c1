namespace MoCua.Organizations;

/// <summary>A symbolic place of a process lane, taken apart. No level means the one-stop where the dossier was received.</summary>
internal sealed record Place(UnitLevel? Level, bool OneStop, string? Function)
{
    private const string OneStopWord = "one-stop";

    /// <summary>Null when the word is none of the grammar: <c>one-stop | LEVEL | LEVEL-one-stop | LEVEL/FUNCTION</c>.</summary>
    public static Place? Parse(string text)
    {
        if (text == OneStopWord)
        {
            return new Place(null, true, null);
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var function = slash < 0 ? null : text[(slash + 1)..];
        var head = slash < 0 ? text : text[..slash];
        var oneStop = head.EndsWith("-" + OneStopWord, StringComparison.Ordinal);
        var level = LevelOf(oneStop ? head[..^(OneStopWord.Length + 1)] : head);
        return level is null || function is "" || (oneStop && function is not null) ? null : new Place(level, oneStop, function);
    }

    private static UnitLevel? LevelOf(string word) => word switch
    {
        "ward" => UnitLevel.Ward,
        "district" => UnitLevel.District,
        "province" => UnitLevel.Province,
        _ => null,
    };
}
