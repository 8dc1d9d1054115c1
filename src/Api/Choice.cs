using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MoCua.Api;

/// <summary>One of the words of an enumeration in a query, written as in bodies: small letters and hyphens.</summary>
public readonly record struct Choice<T>(T Value) : IParsable<Choice<T>>
    where T : struct, Enum
{
    public static Choice<T> Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var choice) ? choice : throw new FormatException(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Choice<T> result)
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == s)
            {
                result = new Choice<T>(value);
                return true;
            }
        }

        result = default;
        return false;
    }
}
