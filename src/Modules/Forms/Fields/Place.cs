using System.Globalization;
using System.Text;

namespace MoCua.Forms.Fields;

/// <summary>Where a field stands: in the answers (pointer), in what the page posts (name), in the document (id).</summary>
internal sealed record Place(string Pointer, string Name, string Id)
{
    public static Place Root(string prefix) => new("", prefix, Safe(prefix));

    /// <summary>The name under which the buttons of repeated rows post what to do.</summary>
    public static string RowsOperation(string prefix) => prefix.Length == 0 ? "__rows" : prefix + ".__rows";

    public Place Child(string property) => new(
        $"{Pointer}/{MoCua.Forms.Schema.Pointer.Escape(property)}",
        Name.Length == 0 ? property : $"{Name}.{property}",
        Id.Length == 0 ? Safe(property) : $"{Id}-{Safe(property)}");

    /// <param name="index">A number, or the mark that a template has instead of it.</param>
    public Place Row(string index) => new($"{Pointer}/{index}", $"{Name}[{index}]", $"{Id}-{index}");

    public Place Row(int index) => Row(index.ToString(CultureInfo.InvariantCulture));

    public Place Below(FormField field, string segment) => field.Kind switch
    {
        FieldKind.Rows => Row(segment),
        FieldKind.CheckList => this,
        _ => Child(segment),
    };

    /// <summary>Letters, digits, hyphens; anything else by its number, so that two names never share an id.</summary>
    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var each in name)
        {
            safe.Append(char.IsAsciiLetterOrDigit(each) || each == '-' ? each.ToString() : $"_{(int)each:x}_");
        }

        return safe.ToString();
    }
}
