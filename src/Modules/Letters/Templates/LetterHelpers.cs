using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using HandlebarsDotNet;
using MoCua.Kernel.Time;
using MoCua.Letters.Codes;

namespace MoCua.Letters.Templates;

/// <summary>The functions that a template may call, with the number of values that each takes.</summary>
internal static class LetterHelpers
{
    private const string Dotted = "……………………";

    /// <summary>Functions that return text; the text is escaped like any field.</summary>
    private static readonly FrozenDictionary<string, (int Least, int Most, Func<object?[], object> Call)> Text =
        new Dictionary<string, (int, int, Func<object?[], object>)>(StringComparer.Ordinal)
        {
            ["formal"] = (1, 1, values => Date(values[0], date => date.Formal(), moment => moment.Formal())),
            ["spoken"] = (1, 1, values => Date(values[0], date => date.Spoken(), moment => moment.Spoken())),
            ["short"] = (1, 1, values => Month(values[0]) ?? Date(values[0], date => date.Numeric(), moment => moment.Numeric())),
            ["dateWords"] = (1, 1, values => Date(values[0], VietnameseDateWords.Of, moment => VietnameseDateWords.Of(moment.Date))),
            ["clock"] = (1, 1, values => Clock(Said(values[0]))),
            ["money"] = (1, 1, values => Amount(values[0], VietnameseMoney.Numeric)),
            ["measure"] = (1, 1, values => values[0] is null ? "" : decimal.TryParse(Said(values[0]), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? VietnameseMoney.Number(number) : Said(values[0])),
            ["grouped"] = (1, 1, values => Amount(values[0], VietnameseMoney.Grouped)),
            ["words"] = (1, 1, values => Amount(values[0], VietnameseMoney.Words)),
            ["upper"] = (1, 1, values => Said(values[0]).ToUpperInvariant()),
            ["index"] = (1, 1, values => LetterData.AsAmount(values[0]) is { } index ? (index + 1).ToString(CultureInfo.InvariantCulture) : ""),
            ["box"] = (1, 2, values => Holds(values) ? "☑" : "☐"),
            ["dots"] = (1, 1, values => Said(values[0]) is { Length: > 0 } said ? said : Dotted),
            ["eq"] = (2, 2, values => Said(values[0]) == Said(values[1])),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Functions that draw, or mark where a long code may break; what they write goes out as it is, so they escape for themselves.</summary>
    private static readonly FrozenDictionary<string, Func<string, string>> Drawn =
        new Dictionary<string, Func<string, string>>(StringComparer.Ordinal)
        {
            ["qr"] = text => QrCode.ToSvg(text),
            ["code"] = text => string.Concat(text.Split('-').Select(WebUtility.HtmlEncode).Select((piece, at) => $"<span class=\"piece\">{(at == 0 ? "" : "-")}{piece}</span>")),
            ["code128"] = text => Code128.CanCarry(text) ? Code128.ToSvg(text) : "",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Text.Keys.Concat(Drawn.Keys).Order(StringComparer.Ordinal);

    /// <summary>How many values the function takes; null when there is no such function.</summary>
    public static (int Least, int Most)? Arity(string name) =>
        Text.TryGetValue(name, out var helper) ? (helper.Least, helper.Most) : Drawn.ContainsKey(name) ? (1, 1) : null;

    public static void RegisterWith(IHandlebars handlebars)
    {
        foreach (var (name, helper) in Text)
        {
            handlebars.RegisterHelper(name, (Context _, Arguments arguments) => helper.Call([.. arguments.Select(Known)]));
        }

        foreach (var (name, draw) in Drawn)
        {
            handlebars.RegisterHelper(name, (output, _, arguments) =>
            {
                if (Said(Known(arguments[0])) is { Length: > 0 } text)
                {
                    output.WriteSafeString(draw(text));
                }
            });
        }
    }

    private static object? Known(object? value) => value is UndefinedBindingResult ? null : value;

    private static string Said(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static bool Holds(object?[] values) =>
        values.Length == 2 ? Said(values[0]) == Said(values[1]) : values[0] is true || Said(values[0]) is "true" or "có" or "Có";

    /// <summary>“03:15” as forms keep it → “03 giờ 15 phút”; unknown, room to write it by hand.</summary>
    private static string Clock(string time) => TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var read)
        ? string.Create(CultureInfo.InvariantCulture, $"{read:HH} giờ {read:mm} phút")
        : "…… giờ …… phút";

    /// <summary>People who know only the month of their birth write 1950-03; papers say 03/1950.</summary>
    private static string? Month(object? value) =>
        DateOnly.TryParseExact(Said(value), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MM/yyyy", CultureInfo.InvariantCulture)
            : null;

    private static string Date(object? value, Func<DateOnly, string> ofDate, Func<Moment, string> ofMoment) =>
        LetterData.AsDate(value) is not { } date ? Said(value) : date.Moment is { } moment ? ofMoment(moment) : ofDate(date.Date);

    private static string Amount(object? value, Func<long, string> of) => LetterData.AsAmount(value) is { } amount ? of(amount) : Said(value);
}
