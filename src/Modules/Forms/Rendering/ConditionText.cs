using System.Text.Encodings.Web;
using System.Text.Json;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Rendering;

/// <summary>A condition in words for people and as data for the page's script.</summary>
internal sealed class ConditionText(FormPage page, FieldCondition condition, FormField container, Place containerPlace)
{
    private static readonly JsonSerializerOptions Script = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>[{"not": false, "all": [{"name": "form.coCha", "in": ["true"]}]}]; without "in" the field is just filled.</summary>
    public string ForScript() => JsonSerializer.Serialize(
        condition.Tests.Select(test => new
        {
            not = test.Negated,
            all = test.Clauses.Select(clause => new
            {
                name = PlaceOf(clause).Name,
                @in = clause.Values?.Select(value => value is null ? "" : ValueText.Key(value)),
            }),
        }),
        Script);

    public string ForPeople() => string.Join(' ', condition.Tests.Select(test =>
        Wording.Say(test.Negated ? Texts.OnlyWhenNot : Texts.OnlyWhen, string.Join(Texts.And, test.Clauses.Select(Words)))));

    private string Words(FieldClause clause)
    {
        var field = FieldOf(clause);
        var title = field?.Title ?? clause.Path[^1];
        if (clause.Values is null)
        {
            return Wording.Say(Texts.ClauseFilled, title);
        }

        var values = clause.Values.Select(value => field?.ChoiceOf(value)?.Title ?? (value is null ? "" : ValueText.Plain(value))).Select(value => Wording.Say(Texts.ClauseValue, value));
        return Wording.Say(Texts.ClauseIs, title, string.Join(Texts.Or, values));
    }

    private FormField? FieldOf(FieldClause clause) =>
        clause.FromRoot ? page.Outline.Find("/" + string.Join('/', clause.Path.Select(Pointer.Escape))) : container.Below(clause.Path[0]);

    private Place PlaceOf(FieldClause clause) => clause.FromRoot
        ? clause.Path.Aggregate((Field: (FormField?)page.Outline.Root, Place: Place.Root(page.Prefix)), Step).Place
        : containerPlace.Child(clause.Path[0]);

    private static (FormField? Field, Place Place) Step((FormField? Field, Place Place) at, string segment) =>
        (at.Field?.Below(segment), at.Field?.Below(segment) is null ? at.Place.Child(segment) : at.Place.Below(at.Field, segment));
}
