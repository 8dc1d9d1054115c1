namespace MoCua.Kernel.Facts;

/// <summary>
/// Something that happened, named in the words of the domain (<c>DossierAccepted</c>, never “changed”). Facts are insert-only;
/// a fact type is never altered, only succeeded by another.
/// </summary>
public abstract record Fact;

/// <summary>
/// Marks a property of a fact as personal data: it is kept apart, and the chain holds only a salted commitment to it,
/// so that it can lawfully be destroyed without breaking the chain.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>An entity that owns a stream of facts. The head of the stream sits on it and is its concurrency token.</summary>
public interface IAggregate
{
    /// <summary>Name of the stream, unique and stable, for example <c>dossier/0192…</c>.</summary>
    string Stream { get; }

    /// <summary>Number of facts in the stream: the sequence of the newest.</summary>
    long FactCount { get; set; }

    /// <summary>Hash of the newest fact; empty before the first.</summary>
    byte[] FactHash { get; set; }
}

/// <summary>A row that belongs to an aggregate and may change only together with a new fact of that aggregate.</summary>
public interface IPart
{
    /// <summary>Stream of the aggregate that this row is a part of.</summary>
    string OwnerStream { get; }
}

/// <summary>A row without business state (drafts, deliveries, settings): it may change without a fact.</summary>
public interface ITechnical;
