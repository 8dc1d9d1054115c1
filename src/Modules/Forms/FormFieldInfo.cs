namespace MoCua.Forms;

/// <summary>A field of a form, for those who name it: guards, templates, lists.</summary>
/// <param name="Path">JSON pointer with <c>*</c> for the rows of a repeated field.</param>
/// <param name="Group">Legend above the field, empty at the top.</param>
/// <param name="Kind">One of: text textarea date partial-date year time integer number money yesno tick radio select checklist hidden group rows.</param>
public sealed record FormFieldInfo(string Path, string Title, string Group, string Kind);
