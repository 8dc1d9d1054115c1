using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MoCua.Forms.Rendering;

/// <summary>One HTML element. Every name comes from this module, every attribute value and text is encoded on the way out.</summary>
internal sealed class Tag(string name) : IHtmlContent
{
    private readonly List<(string Name, string? Value)> attributes = [];
    private readonly List<object> children = [];

    private bool IsVoid => name is "input";

    /// <summary>Leaves the attribute out when the value is null.</summary>
    public Tag With(string attribute, string? value)
    {
        if (value is not null)
        {
            attributes.Add((attribute, value));
        }

        return this;
    }

    /// <summary>An attribute without value, when it holds.</summary>
    public Tag Flag(string attribute, bool holds)
    {
        if (holds)
        {
            attributes.Add((attribute, null));
        }

        return this;
    }

    public Tag Text(string text)
    {
        children.Add(text);
        return this;
    }

    public Tag Add(params IEnumerable<IHtmlContent?> content)
    {
        children.AddRange(content.OfType<IHtmlContent>());
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            if (value is not null)
            {
                writer.Write("=\"");
                encoder.Encode(writer, value);
                writer.Write('"');
            }
        }

        writer.Write('>');
        if (IsVoid)
        {
            return;
        }

        foreach (var child in children)
        {
            if (child is string text)
            {
                encoder.Encode(writer, text);
            }
            else
            {
                ((IHtmlContent)child).WriteTo(writer, encoder);
            }
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }
}
