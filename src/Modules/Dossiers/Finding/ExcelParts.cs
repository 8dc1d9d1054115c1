using System.Globalization;
using System.Security;

namespace MoCua.Dossiers.Finding;

/// <summary>The parts of a workbook that are the same for every list.</summary>
internal static class ExcelParts
{
    public const string Sheet = "xl/worksheets/sheet1.xml";

    public const int PlainStyle = 0;
    public const int TextStyle = 1;
    public const int MomentStyle = 2;
    public const int HeadingStyle = 3;
    public const int TitleStyle = 4;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IEnumerable<(string Name, string Text)> Around(string sheetName) =>
    [
        ("[Content_Types].xml", $"""
            {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/{Sheet}" ContentType="{Types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""{Declaration}<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""{Declaration}<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", Styles),
    ];

    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="headRow">The last row that stays when the list is scrolled.</param>
    public static string SheetStart(IEnumerable<int> widths, int headRow)
    {
        var columns = string.Concat(widths.Select((width, at) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{at + 1}" max="{at + 1}" width="{width}" customWidth="1"/>""")));
        return string.Create(CultureInfo.InvariantCulture, $"""{Declaration}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="{headRow}" topLeftCell="A{headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>""");
    }

    public static string SheetEnd(string filtered) => $"""</sheetData><autoFilter ref="{filtered}"/></worksheet>""";

    private static string Styles =>
        $"""{Declaration}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts>"""
        + """<fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font></fonts>"""
        + """<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">"""
        + """<xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/>"""
        + """<xf xfId="0" fontId="1" numFmtId="49" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf><xf xfId="0" fontId="2" numFmtId="49" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";
}
