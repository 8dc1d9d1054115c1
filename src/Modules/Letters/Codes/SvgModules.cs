using System.Globalization;
using System.Net;
using System.Text;

namespace MoCua.Letters.Codes;

/// <summary>Writes dark modules as one SVG path, so that no hairline appears between neighbours on paper.</summary>
internal static class SvgModules
{
    public static string Write(string cssClass, string label, int width, int height, IEnumerable<(int X, int Y, int Width, int Height)> bars)
    {
        var path = new StringBuilder();
        foreach (var (x, y, w, h) in bars)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{w}v{h}h-{w}z");
        }

        // white-space and quotes in the label are encoded: it may carry what a citizen typed
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{cssClass}\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\"><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
