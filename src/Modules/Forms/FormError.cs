using MoCua.Forms.Schema;

namespace MoCua.Forms;

/// <summary>One thing that is wrong with the answers.</summary>
/// <param name="Path">JSON pointer of the value that was judged, as the standard has it: for a missing property its object.</param>
/// <param name="Keyword">The keyword that said no.</param>
/// <param name="Message">Vietnamese, for the person who filled in the form.</param>
/// <param name="Missing">The property that should be there, when the keyword asks for one.</param>
public sealed record FormError(string Path, string Keyword, string Message, string? Missing = null)
{
    /// <summary>JSON pointer of the field to mark on the page: the missing one, or the one that was judged.</summary>
    public string Field => Missing is null ? Path : $"{Path}/{Pointer.Escape(Missing)}";
}
