using MoCua.Kernel.Results;
using static MoCua.Forms.Fields.Wording;

namespace MoCua.Forms;

/// <summary>Why a schema is not loaded. The field of each refusal is the place in the schema, as a JSON pointer.</summary>
internal static class Refusals
{
    public static Refusal NotJson(string detail) => new("form-not-json", Say(Texts.SchemaNotJson, detail));

    public static Refusal TooDeep { get; } = new("form-too-deep", Texts.SchemaTooDeep);

    public static Refusal NotASchema(string location) => new("form-not-a-schema", Say(Texts.SchemaNotASchema, Place(location)), location);

    public static Refusal UnknownKeyword(string keyword, string location) =>
        new("form-unknown-keyword", Say(Texts.SchemaUnknownKeyword, keyword, Place(location)), location);

    public static Refusal BadValue(string keyword, string location) =>
        new("form-bad-keyword", Say(Texts.SchemaBadValue, keyword, Place(location)), location);

    public static Refusal BadPattern(string pattern, string location) =>
        new("form-bad-pattern", Say(Texts.SchemaBadPattern, pattern, Place(location)), location);

    public static Refusal OtherDialect(string dialect, string location) =>
        new("form-other-dialect", Say(Texts.SchemaOtherDialect, dialect), location);

    public static Refusal RefOutside(string target, string location) =>
        new("form-ref-outside", Say(Texts.SchemaRefOutside, target, Place(location)), location);

    public static Refusal Circle(string location) => new("form-circle", Say(Texts.SchemaCircle, Place(location)), location);

    /// <summary>Not a refusal of the schema, but of the form that it should be.</summary>
    public static Refusal NoFields { get; } = new("form-no-fields", Texts.FormNoFields);

    /// <inheritdoc cref="NoFields"/>
    public static Refusal TooManyFields(int most) => new("form-too-many-fields", Say(Texts.FormTooManyFields, most));

    /// <inheritdoc cref="NoFields"/>
    public static Refusal NeverAllowed(string field, string location) =>
        new("form-never-allowed", Say(Texts.FormNeverAllowed, field, Place(location)), location);

    /// <inheritdoc cref="NoFields"/>
    public static Refusal NoSuchField(string keyword, string field, string location) =>
        new("form-no-such-field", Say(Texts.FormNoSuchField, keyword, field, Place(location)), location);

    /// <inheritdoc cref="NoFields"/>
    public static Refusal NoChoices(string field) => new("form-no-choices", Say(Texts.FormNoChoices, field), field);

    private static string Place(string location) => location.Length == 0 ? "#" : "#" + location;
}
