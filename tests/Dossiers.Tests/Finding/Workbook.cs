using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace MoCua.Dossiers.Tests.Finding;

/// <summary>An Excel workbook as its zip and its XML say it.</summary>
internal sealed class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public Workbook(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        Parts = archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            return XDocument.Load(part, LoadOptions.PreserveWhitespace);
        });
    }

    public IReadOnlyDictionary<string, XDocument> Parts { get; }

    public XElement Sheet => Parts["xl/worksheets/sheet1.xml"].Root!;

    public XElement Pane => Sheet.Descendants(Main + "pane").Single();

    public IReadOnlyList<XElement> Cells => [.. Sheet.Descendants(Main + "c")];

    /// <summary>Rows as text; a number stays a number in invariant writing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. Sheet.Descendants(Main + "row").Select(row => (IReadOnlyList<string>)[.. row.Elements(Main + "c").Select(cell => cell.Value)])];

    public XElement Cell(string place) => Cells.Single(cell => (string?)cell.Attribute("r") == place);

    public static DateTime Date(XElement cell) => DateTime.FromOADate(double.Parse(cell.Value, CultureInfo.InvariantCulture));
}
