using System.Globalization;
using System.Text.RegularExpressions;

namespace MoCua.Ui.Tests;

/// <summary>Reads the tokens as the browser does and measures contrast by WCAG 2.2.</summary>
public sealed partial class ColourTests
{
    private static readonly string[] Texts = ["ink", "ink-2", "accent", "accent-strong", "late", "soon", "done", "wait", "calm"];
    private static readonly string[] Surfaces = ["bg", "surface", "sunken"];

    public static TheoryData<string> Schemes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_text_colour_is_readable_on_every_surface(string scheme)
    {
        var colours = Read(scheme);

        foreach (var (text, surface) in Texts.SelectMany(text => Surfaces.Select(surface => (text, surface))))
        {
            Contrast(colours[text], colours[surface]).ShouldBeGreaterThanOrEqualTo(4.5, $"{text} on {surface}, {scheme}");
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Tones_are_readable_on_their_soft_grounds_and_borders_are_seen(string scheme)
    {
        var colours = Read(scheme);

        foreach (var tone in (string[])["late", "soon", "done", "wait", "calm", "accent"])
        {
            Contrast(colours[tone], colours[tone + "-soft"]).ShouldBeGreaterThanOrEqualTo(4.5, $"{tone}, {scheme}");
            Contrast(colours["ink"], colours[tone + "-soft"]).ShouldBeGreaterThanOrEqualTo(4.5, $"ink on {tone}-soft, {scheme}");
        }

        Contrast(colours["on-accent"], colours["accent"]).ShouldBeGreaterThanOrEqualTo(4.5);
        Contrast(colours["ink-2"], colours["accent-soft"]).ShouldBeGreaterThanOrEqualTo(4.5, $"list text of the open row, {scheme}");
        Contrast(colours["line-strong"], colours["surface"]).ShouldBeGreaterThanOrEqualTo(3, $"borders of inputs, {scheme}");
    }

    private static Dictionary<string, string> Read(string scheme)
    {
        var css = File.ReadAllText(Path.Combine(Source(), "wwwroot", "css", "tokens.css"));
        var parts = css.Split("@media (prefers-color-scheme: dark)");
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in scheme == "dark" ? parts : parts[..1])
        {
            foreach (Match match in Colour().Matches(part))
            {
                colours[match.Groups[1].Value] = match.Groups[2].Value;
            }
        }

        colours.Count.ShouldBeGreaterThan(15);
        return colours;
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MoCua.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "Ui");
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*#([0-9a-f]{6})")]
    private static partial Regex Colour();
}
