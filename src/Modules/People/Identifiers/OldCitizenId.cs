using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>
/// Số chứng minh nhân dân, 9 digits: found on historic papers, no longer issued. Provinces gave some numbers twice,
/// so that the number alone does not tell a person.
/// </summary>
[JsonConverter(typeof(KeptAsTextJson<OldCitizenId>))]
public sealed record OldCitizenId : IKeptAsText<OldCitizenId>
{
    private readonly string digits;

    private OldCitizenId(string digits) => this.digits = digits;

    public static Result<OldCitizenId> Parse(string? text)
    {
        var typed = Typed.Compact(text);
        return typed.Length == 9 && Typed.IsDigits(typed) ? new OldCitizenId(typed) : Refusals.OldCitizenIdMalformed(typed.Length);
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out OldCitizenId? id)
    {
        var parsed = Parse(text);
        id = parsed.IsRefused ? null : parsed.Value;
        return id is not null;
    }

    public static OldCitizenId FromKept(string text) =>
        text.Length == 9 && Typed.IsDigits(text) ? new OldCitizenId(text) : throw new FormatException("Not a kept old citizen id.");

    public override string ToString() => digits;
}
