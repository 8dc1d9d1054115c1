using MoCua.Forms;
using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>A bundle with its form and process read, and what reading them had to say.</summary>
internal sealed class BundleParts
{
    private readonly List<BundleFinding> findings = [];

    public BundleParts(string folder, Bundle bundle)
    {
        (Folder, Bundle) = (folder, bundle);
        Form = bundle.Files.ContainsKey(BundleReader.FormFile) ? ReadForm(BundleReader.FormFile, bundle.Form) : null;
        TaskForms = bundle.TaskForms.ToDictionary(form => form.Key, form => ReadForm($"forms/{form.Key}.schema.json", form.Value), StringComparer.Ordinal);
        Process = bundle.Files.ContainsKey(BundleReader.ProcessFile) ? ReadProcess(bundle.Process) : null;
    }

    public string Folder { get; }

    public Bundle Bundle { get; }

    /// <summary>Null when it cannot be read; checks that need it then stay silent.</summary>
    public FormSchema? Form { get; }

    public IReadOnlyDictionary<string, FormSchema?> TaskForms { get; }

    public ProcessDefinition? Process { get; }

    public IReadOnlyList<BundleFinding> Findings => findings;

    public BundleFinding Error(string file, string code, string sentence, params object[] parts) =>
        new(Path.Combine(Folder, file), IsError: true, code, Say.It(sentence, parts));

    public BundleFinding InProcedure(string code, string sentence, params object[] parts) => Error(BundleReader.ProcedureFile, code, sentence, parts);

    public BundleFinding InProcess(string code, string sentence, params object[] parts) => Error(BundleReader.ProcessFile, code, sentence, parts);

    private FormSchema? ReadForm(string file, string text)
    {
        var form = FormSchema.Load(text);
        if (!form.IsRefused)
        {
            findings.AddRange(form.Value.Faults.Select(fault => Error(file, "bad-schema", "{0}", fault.Message)));
            return form.Value;
        }

        findings.Add(Error(file, "bad-schema", "{0}", form.Refusal.Message));
        return null;
    }

    private ProcessDefinition? ReadProcess(string text)
    {
        var (definition, found) = ProcessDefinition.Read(text);
        var path = Path.Combine(Folder, BundleReader.ProcessFile);
        findings.AddRange(found.Concat(definition?.Check() ?? [])
            .Select(finding => new BundleFinding(path, finding.Severity is Severity.Error, finding.Code, finding.Message)));
        return definition;
    }
}
