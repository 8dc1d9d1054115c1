using MoCua.Processes;

namespace MoCua.Procedures.Tests;

/// <summary>Every bundle in the folder, without a word about any of them.</summary>
public sealed class EndingTests
{
    private static readonly DateOnly Later = new(2025, 10, 6);

    public static TheoryData<string> Shipped => [.. Bundles.Folders.Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_result_can_be_handed_out_and_no_element_is_left_aside(string name)
    {
        var bundle = Bundles.Read(name);
        var process = ProcessDefinition.Read(bundle.Process).Definition.ShouldNotBeNull();

        var endings = bundle.Cases.SelectMany(each => WayOut.Of(bundle, each.Id)).ToList();
        var passed = bundle.Cases.SelectMany(each => WayOut.Passed(bundle, each.Id)).ToHashSet(StringComparer.Ordinal);

        bundle.Results.Select(result => result.Id).ShouldBeSubsetOf(endings.SelectMany(ending => ending.Brought));
        process.Elements.Where(element => element.Kind is ElementKind.End).Select(element => element.Id).ShouldBeSubsetOf(endings.Select(ending => ending.End));
        process.Elements.Where(element => !passed.Contains(element.Id)).Select(element => element.Id).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Each_case_can_be_filled_in_from_its_form_alone(string name)
    {
        var bundle = Bundles.Read(name);
        var form = Forms.FormSchema.Load(bundle.Form).Value;
        foreach (var each in bundle.Cases)
        {
            var answers = Drawn.Of(bundle.Form, Later, each.Preset);

            form.Validate(answers, assertFormat: true).Select(error => $"{error.Path} {error.Message}").ShouldBeEmpty(each.Id);
        }

        foreach (var (task, schema) in bundle.TaskForms)
        {
            Forms.FormSchema.Load(schema).Value.Validate(Drawn.Of(schema, Later), assertFormat: true).ShouldBeEmpty(task);
        }
    }
}
