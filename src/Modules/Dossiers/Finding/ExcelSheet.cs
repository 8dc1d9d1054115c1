using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <param name="Title">First row, and the name of the sheet.</param>
/// <param name="Lines">Rows below it: what is listed, when, for whom.</param>
internal sealed record ExcelHead(string Title, IReadOnlyList<string> Lines);

/// <param name="Width">In characters.</param>
internal sealed record ExcelColumn(string Heading, int Width);

/// <summary>
/// A workbook of one sheet, written as it is read: a batch of rows is all that is ever held. Text is always text (inline strings that no
/// spreadsheet computes, in cells marked as quoted), a <see cref="Moment"/> is a date, a <see cref="long"/> a number, null an empty cell.
/// </summary>
internal sealed partial class ExcelSheet : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a cell holds in Excel.</summary>
    private const int MostCharacters = 32_767;

    private readonly Outlet outlet;
    private readonly ZipArchive archive;
    private readonly Stream sheet;
    private readonly int columns;
    private readonly int headRow;
    private int row;

    private ExcelSheet(Stream to, ExcelHead head, IReadOnlyList<ExcelColumn> columns)
    {
        (this.columns, headRow, outlet) = (columns.Count, head.Lines.Count + 3, new Outlet(to));
        archive = new ZipArchive(outlet, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in ExcelParts.Around(head.Title))
        {
            using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        sheet = archive.CreateEntry(ExcelParts.Sheet, CompressionLevel.Fastest).Open();
    }

    public static async Task<ExcelSheet> BeginAsync(Stream to, ExcelHead head, IReadOnlyList<ExcelColumn> columns, CancellationToken ct)
    {
        var sheet = new ExcelSheet(to, head, columns);
        sheet.Write(ExcelParts.SheetStart(columns.Select(column => column.Width), sheet.headRow));
        sheet.Write([[head.Title]], ExcelParts.TitleStyle);
        sheet.Write(head.Lines.Append("").Select(line => (IReadOnlyList<object?>)[line]), ExcelParts.TextStyle);
        sheet.Write([[.. columns.Select(column => column.Heading)]], ExcelParts.HeadingStyle);
        await sheet.outlet.PassOnAsync(ct);
        return sheet;
    }

    public Task AddAsync(IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        Write(rows, ExcelParts.TextStyle);
        return outlet.PassOnAsync(ct);
    }

    /// <summary>Ends sheet and archive. Without it the file stays broken, so that nobody takes half of a list for the whole.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        Write(ExcelParts.SheetEnd($"A{headRow}:{ColumnName(columns - 1)}{row}"));
        await sheet.DisposeAsync();
        archive.Dispose();
        await outlet.PassOnAsync(ct);
    }

    /// <summary>Whether ended or broken off.</summary>
    public void Dispose() => outlet.Dispose();

    private void Write(IEnumerable<IReadOnlyList<object?>> rows, int textStyle)
    {
        using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, Encoding = new UTF8Encoding(false), CloseOutput = false });
        foreach (var cells in rows)
        {
            row++;
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
            for (var at = 0; at < cells.Count; at++)
            {
                Write(xml, $"{ColumnName(at)}{row}", cells[at], textStyle);
            }

            xml.WriteEndElement();
        }
    }

    private static void Write(XmlWriter xml, string place, object? cell, int textStyle)
    {
        switch (cell)
        {
            case null or "": break;
            case string text: WriteText(xml, place, text, textStyle); break;
            case long number: WriteNumber(xml, place, number.ToString(CultureInfo.InvariantCulture), ExcelParts.PlainStyle); break;
            case Moment moment: WriteNumber(xml, place, moment.Local.ToOADate().ToString("R", CultureInfo.InvariantCulture), ExcelParts.MomentStyle); break;
            default: throw new InvalidOperationException($"No cell of {cell.GetType().Name}.");
        }
    }

    private static void WriteNumber(XmlWriter xml, string place, string value, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string place, string text, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Told(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Without what XML cannot carry. “_x0041_” would be read as the character it names, so its first sign is named itself.</summary>
    private static string Told(string text)
    {
        var escaped = Escape().Replace(string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not 0xFFFE and not 0xFFFF && (rune.Value >= ' ' || rune.Value is '\t' or '\n' or '\r'))), "_x005F_");
        return escaped.Length <= MostCharacters ? escaped : escaped[..MostCharacters];
    }

    private static string ColumnName(int at) => at < 26 ? $"{(char)('A' + at)}" : $"{(char)('A' + (at / 26) - 1)}{(char)('A' + (at % 26))}";

    private void Write(string text) => sheet.Write(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
