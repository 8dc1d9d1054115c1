using System.Xml;
using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>Loads XML from strangers: no DTD, so no entities and nothing fetched; bounded length and depth.</summary>
internal static class SafeXml
{
    private const int LongestDocument = 4 * 1024 * 1024;
    private const int DeepestNesting = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestDocument,
        CloseInput = false,
    };

    public static (XDocument? Document, Finding? Fault) Load(string xml)
    {
        try
        {
            using (var depths = XmlReader.Create(new StringReader(xml), Settings))
            {
                while (depths.Read())
                {
                    if (depths.Depth > DeepestNesting)
                    {
                        return (null, Finding.Error(FindingCodes.TooLarge, null, Texts.XmlTooDeep));
                    }
                }
            }

            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            return (XDocument.Load(reader), null);
        }
        catch (XmlException fault)
        {
            return (null, Finding.Error(FindingCodes.BadBpmn, null, Say.That(Texts.XmlUnreadable, fault.LineNumber, fault.LinePosition, fault.Message)));
        }
    }
}
