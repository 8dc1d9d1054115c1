using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>One validation. Every rule says yes or no; it speaks only when there is a log, so that branches can be tried in silence.</summary>
internal sealed class CheckRun(FormOutline outline, bool assertFormat, DateOnly? today = null)
{
    private static readonly Rule[] Rules =
    [
        GeneralRules.Check, NumberRules.Check, StringRules.Check, ObjectRules.Check, ArrayRules.Check, CompositionRules.Check,
    ];

    private delegate bool Rule(CheckRun run, in Judged judged);

    public bool AssertFormat => assertFormat;

    public DateOnly? Today => today;

    public FormOutline Outline => outline;

    public bool Accepts(SchemaNode schema, JsonNode? value, InstancePath path) => Check(schema, value, path, log: null);

    public bool Check(SchemaNode schema, JsonNode? value, InstancePath path, List<FormError>? log)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack(); // a chain of $ref may be long; an exception can be answered, an overflow cannot
        var judged = new Judged(schema, value, path, log, outline);
        if (schema.Always is { } always)
        {
            return always || judged.No("false", Texts.NotAllowed);
        }

        var fits = true;
        foreach (var rule in Rules)
        {
            if (rule(this, judged))
            {
                continue;
            }

            fits = false;
            if (log is null || rule == Rules[0])
            {
                return false; // after a wrong type every further complaint would be noise
            }
        }

        return fits;
    }
}
