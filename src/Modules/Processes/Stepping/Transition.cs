using MoCua.Processes.Reading;

namespace MoCua.Processes.Stepping;

internal enum Trigger
{
    /// <summary>Happens as soon as it can.</summary>
    Itself,

    /// <summary>One way through an exclusive gateway; guards decide which.</summary>
    Guards,

    /// <summary>A person completes the task.</summary>
    Person,

    /// <summary>The timer or message happens.</summary>
    Occurrence,
}

/// <summary>One way in which an element can move tokens: it needs its inputs, takes and clears some, and gives others.</summary>
internal sealed record Transition(int Number, ProcessElement Element, Trigger Trigger)
{
    /// <summary>Must hold a token, and lose it.</summary>
    public int[] Takes { get; init; } = [];

    /// <summary>Must hold a token, and keep it.</summary>
    public int[] Needs { get; init; } = [];

    /// <summary>Must not hold a token.</summary>
    public int[] Forbids { get; init; } = [];

    /// <summary>Lose their token if they have one.</summary>
    public int[] Clears { get; init; } = [];

    public int[] Gives { get; init; } = [];

    /// <summary>The flows by which tokens came in, where that is known.</summary>
    public IReadOnlyList<SequenceFlow> From { get; init; } = [];

    public IReadOnlyList<SequenceFlow> To { get; init; } = [];

    /// <summary>The event-based gateway whose token an event takes.</summary>
    public ProcessElement? Gateway { get; init; }

    public bool IsEnabled(Tokens tokens) => tokens.HasAll(Takes) && tokens.HasAll(Needs) && !tokens.HasAny(Forbids);
}
