using System.Globalization;
using System.Text;

namespace MoCua.Forms.Schema;

/// <summary>A set of code points, written for .NET, whose expressions see UTF-16 units only.</summary>
internal sealed class EcmaClass
{
    private const int Last = 0x10FFFF;

    /// <summary>Any character beyond the basic plane.</summary>
    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private readonly List<(int From, int To)> ranges = [];
    private readonly StringBuilder categories = new();

    public static EcmaClass Digit() => Of(('0', '9'));

    public static EcmaClass Word() => Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static EcmaClass Space() => Of(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    public static EcmaClass LineEnd() => Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));

    public static EcmaClass Of(params (int From, int To)[] ranges)
    {
        var set = new EcmaClass();
        set.ranges.AddRange(ranges);
        return set;
    }

    public void Add(int from, int to) => ranges.Add((from, to));

    public void Add(EcmaClass other)
    {
        ranges.AddRange(other.ranges);
        categories.Append(other.categories);
    }

    /// <param name="category">For example <c>\p{Lu}</c>; .NET knows categories of the basic plane only.</param>
    public void AddCategory(string category) => categories.Append(category);

    public EcmaClass Complement()
    {
        var rest = new EcmaClass();
        var next = 0;
        foreach (var (from, to) in ranges.OrderBy(range => range.From))
        {
            if (from > next)
            {
                rest.Add(next, from - 1);
            }

            next = Math.Max(next, to + 1);
        }

        if (next <= Last)
        {
            rest.Add(next, Last);
        }

        return rest;
    }

    public string Write(bool negated)
    {
        if (negated && categories.Length == 0)
        {
            return Complement().Write(negated: false);
        }

        var basic = string.Concat(ranges.SelectMany(BasicPart)) + categories;
        if (negated)
        {
            return $@"(?:[^{basic}\uD800-\uDFFF]|{AnyPair})";
        }

        List<string> ways = [.. basic.Length > 0 ? [$"[{basic}]"] : Array.Empty<string>(), .. ranges.SelectMany(PairParts)];
        return ways.Count switch
        {
            0 => "[^\\u0000-\\uFFFF]",
            1 when basic.Length > 0 => ways[0],
            _ => $"(?:{string.Join('|', ways)})",
        };
    }

    public static string Unit(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private static IEnumerable<string> BasicPart((int From, int To) range)
    {
        foreach (var (from, to) in new[] { (Math.Max(range.From, 0), Math.Min(range.To, 0xD7FF)), (Math.Max(range.From, 0xE000), Math.Min(range.To, 0xFFFF)) })
        {
            if (from <= to)
            {
                yield return from == to ? Unit(from) : $"{Unit(from)}-{Unit(to)}";
            }
        }
    }

    private static IEnumerable<string> PairParts((int From, int To) range)
    {
        for (var from = Math.Max(range.From, 0x10000); from <= range.To;)
        {
            var high = 0xD800 + ((from - 0x10000) >> 10);
            var low = 0xDC00 + ((from - 0x10000) & 0x3FF);
            if (low == 0xDC00 && range.To - from >= 0x3FF)
            {
                var blocks = (range.To - from + 1) >> 10;
                yield return $"[{Unit(high)}-{Unit(high + blocks - 1)}][\\uDC00-\\uDFFF]";
                from += blocks << 10;
                continue;
            }

            var end = Math.Min(range.To, from | 0x3FF);
            yield return $"{Unit(high)}[{Unit(low)}-{Unit(0xDC00 + ((end - 0x10000) & 0x3FF))}]";
            from = end + 1;
        }
    }
}
