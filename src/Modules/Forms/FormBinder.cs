using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MoCua.Forms.Binding;
using MoCua.Forms.Fields;

namespace MoCua.Forms;

/// <summary>Turns a posted page into answers. Empty inputs are absent; what cannot be read is kept as typed and fails validation.</summary>
public static class FormBinder
{
    /// <param name="prefix">As given to <see cref="FormRenderer"/>.</param>
    public static JsonObject Bind(FormSchema schema, IEnumerable<KeyValuePair<string, string>> posted, string prefix = FormRenderer.DefaultPrefix) =>
        Read(schema, posted, prefix).Answers;

    /// <inheritdoc cref="Bind(FormSchema, IEnumerable{KeyValuePair{string, string}}, string)"/>
    public static BoundForm Read(FormSchema schema, IFormCollection posted, string prefix = FormRenderer.DefaultPrefix) =>
        Read(schema, posted.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))), prefix);

    /// <summary>Also tells whether the person pressed a button of repeated rows; then the page is shown again without complaints.</summary>
    /// <param name="earlier">The answers that the page showed: a group that held nothing but defaults stays as it was, so that nothing seems to have changed.</param>
    public static BoundForm Read(FormSchema schema, IEnumerable<KeyValuePair<string, string>> posted, string prefix = FormRenderer.DefaultPrefix, JsonNode? earlier = null)
    {
        var values = new PostedValues(posted);
        var operation = RowsOperation.Parse(values.Last(Place.RowsOperation(prefix)));
        var answers = new BindRun(values, operation, earlier).Run(schema.Outline.Root, Place.Root(prefix));
        return new BoundForm(answers, operation is not null);
    }
}

/// <param name="RowsChanged">A row was added or removed without script: show the page again, do not validate, do not save as final.</param>
public sealed record BoundForm(JsonObject Answers, bool RowsChanged);
