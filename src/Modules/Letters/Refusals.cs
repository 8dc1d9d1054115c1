using MoCua.Kernel.Results;

namespace MoCua.Letters;

/// <summary>Every “no” of this module.</summary>
internal static class Refusals
{
    public static Refusal PressMissing { get; } = new("press-missing", Texts.PressMissing);

    public static Refusal PressFailed { get; } = new("press-failed", Texts.PressFailed);

    public static Refusal PressSlow { get; } = new("press-slow", Texts.PressSlow);

    public static Refusal TemplateEmpty { get; } = new("template-broken", Texts.TemplateEmpty);

    public static Refusal LetterTooLarge(int megabytes) =>
        new("letter-too-large", Texts.LetterTooLarge.With(megabytes));

    public static Refusal TemplateBroken(int line, string problem) =>
        new("template-broken", Texts.TemplateBroken.With(line, problem));
}
