using YamlDotNet.RepresentationModel;

namespace MoCua.Procedures.Reading;

/// <summary>Collects findings of one YAML file with their lines.</summary>
internal sealed class YamlFindings(string path)
{
    private readonly List<BundleFinding> findings = [];

    public string Path => path;

    public IReadOnlyList<BundleFinding> All => findings;

    public void Error(long line, string code, string sentence, params object[] parts) =>
        findings.Add(new BundleFinding(path, IsError: true, code, Say.AtLine(line, Say.It(sentence, parts))));

    public void Bad(YamlNode node, string name, string wants) => Error(node.Start.Line, "bad-value", Texts.YamlBadValue, name, wants);
}
