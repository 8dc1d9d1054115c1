namespace MoCua.Kernel.Results;

/// <summary>An expected “no”: a stable code for programs and a Vietnamese sentence that tells the person what to do.</summary>
/// <param name="Code">Stable, kebab-case, unique in its module, for example <c>papers-missing</c>.</param>
/// <param name="Message">Plain Vietnamese, ready for the screen.</param>
/// <param name="Field">Path of the input that caused the refusal, when there is exactly one.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);
