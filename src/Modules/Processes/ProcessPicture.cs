using System.Xml.Linq;
using MoCua.Processes.Drawing;

namespace MoCua.Processes;

/// <summary>
/// Draws a process as inline SVG. It has the colour of the text around it, so it fits light, dark and print; “you are here” is a word, a frame
/// and a tint. Classes for style sheets: <c>process-picture</c>, <c>process-element</c>, <c>process-flow</c>, <c>process-lane</c>, each with
/// <c>is-here</c> or <c>is-passed</c>.
/// </summary>
public static class ProcessPicture
{
    /// <param name="marking">Where the dossier stands; empty for a picture of the process alone.</param>
    /// <param name="visited">Ids of elements and flows that were passed (<see cref="Step.Trail"/> of all steps so far).</param>
    public static string Svg(ProcessDefinition definition, Marking marking, IEnumerable<string>? visited = null)
    {
        var here = Here(definition, marking).ToHashSet(StringComparer.Ordinal);
        var passed = (visited ?? []).ToHashSet(StringComparer.Ordinal);
        passed.ExceptWith(here);
        var svg = new SvgDrawing(definition, Layout.Complete(definition), here, passed).Draw(Say.That(Texts.PictureTitle, definition.Name), Describe(definition, here, passed));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Ids of the elements at which the dossier stands; a branch that waits stands at its gateway.</summary>
    public static IReadOnlyList<string> Here(ProcessDefinition definition, Marking marking) =>
        [.. definition.Elements.Where(element => Holds(definition, marking, element)).Select(element => element.Id)];

    /// <summary>The BPMN file for a viewer: as it is where it has coordinates for all it shows, else with a layout of our own.</summary>
    public static string Bpmn(ProcessDefinition definition, string xml) => DiagramWriter.Complete(definition, xml);

    private static bool Holds(ProcessDefinition definition, Marking marking, ProcessElement element) =>
        !element.IsBoundary && (marking.Contains(element.Id) || definition.Graph.Incoming(element.Id).Any(flow => marking.Contains(flow.Id)));

    private static string Describe(ProcessDefinition definition, HashSet<string> here, HashSet<string> passed)
    {
        var places = definition.Elements.Where(element => here.Contains(element.Id)).Select(element => element.Lane is null ? element.Name : $"{element.Name} ({element.Lane})").ToList();
        var done = definition.Elements.Where(element => passed.Contains(element.Id) && element.IsPersonal).Select(element => element.Name).ToList();
        var steps = definition.Elements.Where(element => element.IsPersonal).Select(element => element.Name);
        return string.Join(' ', [
            places.Count > 0 ? Say.That(Texts.PictureHere, string.Join("; ", places)) : Texts.PictureNowhere,
            done.Count > 0 ? Say.That(Texts.PicturePassed, string.Join("; ", done)) : "",
            Say.That(Texts.PictureSteps, string.Join("; ", steps)),
        ]);
    }
}
