using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MoCua.Procedures.Reading;

/// <summary>YAML text to its root mapping, or the finding <c>bad-yaml</c> with the line.</summary>
internal static class YamlText
{
    public static (YamlMappingNode? Root, BundleFinding? Fault) Load(string yaml, string path)
    {
        var scanner = new Scanner(new StringReader(yaml), skipComments: true);
        try
        {
            var stream = new YamlStream();
            stream.Load(new Parser(scanner));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? (root, null) : (null, Broken(path, 1, Texts.YamlWantsMap));
        }
        catch (YamlException fault)
        {
            return (null, Broken(path, fault.Start.Line, Say.It(Texts.YamlBroken, fault.Message)));
        }
        catch (InvalidOperationException)
        {
            // The scanner of 16.3.0 throws this, without a position, for a plain text that begins inside an open bracket.
            return (null, Broken(path, scanner.CurrentPosition.Line, Say.It(Texts.YamlBroken, Texts.YamlBracket)));
        }
    }

    private static BundleFinding Broken(string path, long line, string message) =>
        new(path, IsError: true, "bad-yaml", Say.AtLine(line, message));
}
