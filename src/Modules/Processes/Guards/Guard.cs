using System.Text.Json.Nodes;
using MoCua.Kernel.Results;

namespace MoCua.Processes.Guards;

internal enum FactType
{
    Truth,
    Text,
    Number,
}

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// <summary>A literal of the guard language; the value is a bool, a string or a decimal.</summary>
internal readonly record struct Literal(object Value)
{
    public FactType Type => Value switch
    {
        bool => FactType.Truth,
        string => FactType.Text,
        _ => FactType.Number,
    };
}

/// <summary>A condition on facts. It answers true or false only when it knows; everything else is a refusal.</summary>
internal abstract record Guard
{
    public static Result<Guard> Parse(string text) => new GuardParser(text).Parse();

    public abstract Result<bool> Holds(IReadOnlyDictionary<string, JsonNode?> facts);

    /// <summary>Every comparison inside, from left to right.</summary>
    public abstract IEnumerable<Test> Tests { get; }

    internal sealed record Either(Guard Left, Guard Right) : Guard
    {
        public override IEnumerable<Test> Tests => Left.Tests.Concat(Right.Tests);

        public override Result<bool> Holds(IReadOnlyDictionary<string, JsonNode?> facts)
        {
            var left = Left.Holds(facts);
            return left.IsRefused || left.Value ? left : Right.Holds(facts);
        }
    }

    internal sealed record Both(Guard Left, Guard Right) : Guard
    {
        public override IEnumerable<Test> Tests => Left.Tests.Concat(Right.Tests);

        public override Result<bool> Holds(IReadOnlyDictionary<string, JsonNode?> facts)
        {
            var left = Left.Holds(facts);
            return left.IsRefused || !left.Value ? left : Right.Holds(facts);
        }
    }

    internal sealed record Not(Guard Inner) : Guard
    {
        public override IEnumerable<Test> Tests => Inner.Tests;

        public override Result<bool> Holds(IReadOnlyDictionary<string, JsonNode?> facts)
        {
            var inner = Inner.Holds(facts);
            return inner.IsRefused ? inner : !inner.Value;
        }
    }

    /// <summary>A fact beside literals of one type: compared with the only one, or looked for among several.</summary>
    internal sealed record Test(string Fact, Comparison Comparison, IReadOnlyList<Literal> Literals) : Guard
    {
        public FactType Type => Literals[0].Type;

        public override IEnumerable<Test> Tests => [this];

        public override Result<bool> Holds(IReadOnlyDictionary<string, JsonNode?> facts)
        {
            if (FactValue.Read(facts, Fact) is not { } value)
            {
                return Refusals.GuardFactMissing(Fact);
            }

            if (value.Type != Type)
            {
                return Refusals.GuardFactOfWrongType(Fact);
            }

            return Comparison switch
            {
                Comparison.Equal => Literals.Contains(value),
                Comparison.NotEqual => !Literals.Contains(value),
                Comparison.Less => Number(value) < Number(Literals[0]),
                Comparison.AtMost => Number(value) <= Number(Literals[0]),
                Comparison.Greater => Number(value) > Number(Literals[0]),
                _ => Number(value) >= Number(Literals[0]),
            };
        }

        private static decimal Number(Literal literal) => (decimal)literal.Value;
    }
}
