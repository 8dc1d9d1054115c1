using System.Globalization;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>The way from the root to a value; becomes a pointer only when there is something to say.</summary>
internal sealed record InstancePath(InstancePath? Parent, string Segment)
{
    public static InstancePath Root { get; } = new(null, "");

    public InstancePath Then(string property) => new(this, property);

    public InstancePath Then(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => Parent is null ? "" : $"{Parent}/{Pointer.Escape(Segment)}";
}
