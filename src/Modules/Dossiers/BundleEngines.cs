using System.Collections.Concurrent;
using MoCua.Forms;
using MoCua.Processes;
using MoCua.Procedures;

namespace MoCua.Dossiers;

/// <summary>The engines of a bundle version, read once: its process, its form, the forms of its steps.</summary>
internal sealed class BundleEngines
{
    private readonly ConcurrentDictionary<BundleVersion, ProcessDefinition> processes = new();
    private readonly ConcurrentDictionary<(BundleVersion, string), FormSchema> forms = new();

    public ProcessDefinition ProcessOf(Bundle bundle) => processes.GetOrAdd(bundle.Version, _ =>
        ProcessDefinition.Read(bundle.Process).Definition ?? throw new InvalidOperationException($"{bundle.Folder}: process.bpmn passed the check but cannot be read."));

    public FormSchema FormOf(Bundle bundle) => forms.GetOrAdd((bundle.Version, ""), _ => FormSchema.Load(bundle.Form).Value);

    /// <summary>The form of a step, or null where the bundle has none of that name.</summary>
    public FormSchema? StepFormOf(Bundle bundle, string form) => bundle.TaskForms.TryGetValue(form, out var text)
        ? forms.GetOrAdd((bundle.Version, form), _ => FormSchema.Load(text).Value)
        : null;
}
