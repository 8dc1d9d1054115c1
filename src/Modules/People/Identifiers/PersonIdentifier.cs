using System.Text.Json.Serialization;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>What kind of number tells who a person is.</summary>
public enum IdentifierKind
{
    /// <summary>Chưa có: a newborn, or someone who never had a paper.</summary>
    None,
    CitizenId,
    OldCitizenId,
    Passport,
    TaxCode,
}

/// <summary>One number of one kind, or none. Kept as <c>CitizenId:001090012345</c>.</summary>
[JsonConverter(typeof(KeptAsTextJson<PersonIdentifier>))]
public sealed record PersonIdentifier : IKeptAsText<PersonIdentifier>
{
    private PersonIdentifier(IdentifierKind kind, string number) => (Kind, Number) = (kind, number);

    public static PersonIdentifier None { get; } = new(IdentifierKind.None, "");

    public IdentifierKind Kind { get; }

    /// <summary>The canonical number without its kind; empty for <see cref="IdentifierKind.None"/>.</summary>
    public string Number { get; }

    /// <summary>The citizen id when it is one, else null.</summary>
    public CitizenId? Citizen => Kind == IdentifierKind.CitizenId ? CitizenId.FromKept(Number) : null;

    /// <summary>What forms call this kind of number: “Số định danh cá nhân/CCCD”, “Hộ chiếu”, …</summary>
    public string Label => LabelOf(Kind);

    /// <summary>One number, one person: true for numbers that the State never gives twice.</summary>
    internal bool IsUnique => Kind is IdentifierKind.CitizenId or IdentifierKind.TaxCode;

    public static PersonIdentifier Of(CitizenId id) => new(IdentifierKind.CitizenId, id.ToString());

    public static PersonIdentifier Of(OldCitizenId id) => new(IdentifierKind.OldCitizenId, id.ToString());

    public static PersonIdentifier Of(PassportNumber passport) => new(IdentifierKind.Passport, passport.ToString());

    public static PersonIdentifier Of(TaxCode code) => new(IdentifierKind.TaxCode, code.ToString());

    public static string LabelOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.None => Texts.KindNone,
        IdentifierKind.CitizenId => Texts.KindCitizenId,
        IdentifierKind.OldCitizenId => Texts.KindOldCitizenId,
        IdentifierKind.Passport => Texts.KindPassport,
        IdentifierKind.TaxCode => Texts.KindTaxCode,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Result<PersonIdentifier> Parse(IdentifierKind kind, string? text, DateOnly today) => kind switch
    {
        IdentifierKind.None => string.IsNullOrWhiteSpace(text) ? None : Refusals.IdentifierWithoutKind,
        IdentifierKind.CitizenId => CitizenId.Parse(text, today).Match<Result<PersonIdentifier>>(id => Of(id), no => no),
        IdentifierKind.OldCitizenId => OldCitizenId.Parse(text).Match<Result<PersonIdentifier>>(id => Of(id), no => no),
        IdentifierKind.Passport => PassportNumber.Parse(text).Match<Result<PersonIdentifier>>(number => Of(number), no => no),
        IdentifierKind.TaxCode => TaxCode.Parse(text, today).Match<Result<PersonIdentifier>>(code => Of(code), no => no),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static PersonIdentifier FromKept(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<IdentifierKind>(text[..colon], out var kind)
            ? new PersonIdentifier(kind, text[(colon + 1)..])
            : throw new FormatException("Not a kept identifier.");
    }

    public override string ToString() => $"{Kind}:{Number}";
}
