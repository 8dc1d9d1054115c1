using System.Globalization;
using System.Text.Json.Nodes;

namespace MoCua.Procedures;

/// <summary>What the rules of a bundle look at: the answers of the form and the civil date of reception.</summary>
/// <param name="Answers">The form's instance; null counts as an empty form.</param>
/// <param name="On">The date on which the rule is applied, normally the day of reception.</param>
public sealed record CaseFacts(JsonObject? Answers, DateOnly On)
{
    /// <summary>The value at a dotted path (<c>nguoiMe.hoTen</c>), or null where any step is missing.</summary>
    public JsonNode? Find(string path)
    {
        JsonNode? at = Answers;
        foreach (var step in path.Split('.'))
        {
            if (at is not JsonObject here || !here.TryGetPropertyValue(step, out at))
            {
                return null;
            }
        }

        return at;
    }

    internal string? Text(string path) => Find(path) switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    internal decimal? Number(string path) =>
        decimal.TryParse(Text(path), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal DateOnly? Date(string path) =>
        DateOnly.TryParseExact(Text(path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal bool Filled(string path) => Find(path) switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonObject group => group.Count > 0,
        JsonValue value when value.TryGetValue<string>(out var text) => !string.IsNullOrWhiteSpace(text),
        _ => true,
    };
}

/// <summary>When a paper, fee or case applies. An unanswered question makes every comparison false.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    public abstract bool Holds(CaseFacts facts);

    /// <summary>The paths of answers it reads: the publish check holds them against the form.</summary>
    public abstract IEnumerable<string> Fields { get; }

    internal sealed record AnswerIs(string Field, IReadOnlyList<string> Values) : Condition
    {
        public override IEnumerable<string> Fields => [Field];

        public override bool Holds(CaseFacts facts) => facts.Text(Field) is { } answer && Values.Contains(answer, StringComparer.Ordinal);
    }

    internal sealed record AnswerFilled(string Field, bool Wanted) : Condition
    {
        public override IEnumerable<string> Fields => [Field];

        public override bool Holds(CaseFacts facts) => facts.Filled(Field) == Wanted;
    }

    internal sealed record AnswerNumber(string Field, decimal? MoreThan, decimal? LessThan) : Condition
    {
        public override IEnumerable<string> Fields => [Field];

        public override bool Holds(CaseFacts facts) =>
            facts.Number(Field) is { } number && (MoreThan is null || number > MoreThan) && (LessThan is null || number < LessThan);
    }

    /// <summary>A date answer lies more than so many calendar days before the date of the facts.</summary>
    internal sealed record OlderThanDays(string Field, int Days) : Condition
    {
        public override IEnumerable<string> Fields => [Field];

        public override bool Holds(CaseFacts facts) => facts.Date(Field) is { } date && facts.On.DayNumber - date.DayNumber > Days;
    }

    /// <summary>A birth date makes the person younger than so many full years on the date of the facts.</summary>
    internal sealed record YoungerThanYears(string Field, int Years) : Condition
    {
        public override IEnumerable<string> Fields => [Field];

        public override bool Holds(CaseFacts facts) => facts.Date(Field) is { } birth && birth.AddYears(Years) > facts.On;
    }

    internal sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        public override IEnumerable<string> Fields => Parts.SelectMany(part => part.Fields);

        public override bool Holds(CaseFacts facts) => Parts.All(part => part.Holds(facts));
    }

    internal sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        public override IEnumerable<string> Fields => Parts.SelectMany(part => part.Fields);

        public override bool Holds(CaseFacts facts) => Parts.Any(part => part.Holds(facts));
    }

    internal sealed record Not(Condition Part) : Condition
    {
        public override IEnumerable<string> Fields => Part.Fields;

        public override bool Holds(CaseFacts facts) => !Part.Holds(facts);
    }
}
