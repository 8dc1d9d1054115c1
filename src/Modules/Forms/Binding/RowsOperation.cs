namespace MoCua.Forms.Binding;

/// <summary>What a button of repeated rows asks for when there is no script: <c>add:/thanhVien</c>, <c>remove:/thanhVien/2</c>.</summary>
internal sealed record RowsOperation(string Verb, string Pointer)
{
    public const string Add = "add";

    public const string Remove = "remove";

    public static RowsOperation? Parse(string text) =>
        text.Split(':', 2) is [Add or Remove, _] parts ? new RowsOperation(parts[0], parts[1]) : null;

    public bool AddsTo(string rows) => Verb == Add && Pointer == rows;

    public bool Removes(string row) => Verb == Remove && Pointer == row;

    public override string ToString() => $"{Verb}:{Pointer}";
}
