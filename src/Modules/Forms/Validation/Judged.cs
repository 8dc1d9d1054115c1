using System.Text.Json.Nodes;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;
using static MoCua.Forms.Fields.Wording;

namespace MoCua.Forms.Validation;

/// <summary>A value before a schema, and where to complain about it.</summary>
internal readonly record struct Judged(SchemaNode Schema, JsonNode? Value, InstancePath Path, List<FormError>? Log, FormOutline Outline)
{
    /// <summary>Writes the complaint (the title of the field comes in as {0}) and answers no.</summary>
    public bool No(string keyword, string format, params object?[] more)
    {
        if (Log is not null)
        {
            var pointer = Path.ToString();
            Write(new FormError(pointer, keyword, Schema.Hints.Message ?? Say(format, [Outline.TitleOf(pointer), .. more])));
        }

        return false;
    }

    /// <summary>Complains that a property of this object is absent.</summary>
    public bool Lacks(string keyword, string property)
    {
        if (Log is not null)
        {
            var pointer = Path.ToString();
            var field = $"{pointer}/{Pointer.Escape(property)}";
            Write(new FormError(pointer, keyword, Outline.Required(field), property));
        }

        return false;
    }

    /// <summary>Complains that none of several properties of this object is there.</summary>
    public bool LacksAll(string keyword, IReadOnlyList<string> properties)
    {
        if (Log is not null)
        {
            var pointer = Path.ToString();
            var outline = Outline;
            var titles = string.Join(", ", properties.Select(name => outline.TitleOf($"{pointer}/{Pointer.Escape(name)}")));
            Write(new FormError(pointer, keyword, Schema.Hints.Message ?? Say(Texts.RequiredOneOf, [titles]), properties[0]));
        }

        return false;
    }

    private void Write(FormError error)
    {
        if (!Log!.Contains(error))
        {
            Log.Add(error);
        }
    }
}
