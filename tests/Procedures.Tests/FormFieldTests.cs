using MoCua.Forms;

namespace MoCua.Procedures.Tests;

/// <summary>Fields of the official forms, line by line: a field that is dropped or renamed is seen here. Regenerate on purpose only.</summary>
public sealed class FormFieldTests
{
    public static TheoryData<string> Forms =>
    [
        .. Directory.EnumerateFiles(Bundles.Root, "*.schema.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Bundles.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_fields_of_a_form_are_those_of_its_snapshot(string form)
    {
        var schema = FormSchema.Load(File.ReadAllText(Path.Combine(Bundles.Root, form))).Value;
        var fields = schema.Fields.Select(field => $"{field.Path} | {field.Kind} | {field.Title}").ToList();
        var snapshot = Path.Combine(Path.GetDirectoryName(Bundles.Root)!, "tests", "Procedures.Tests", "Fields", form.Replace('/', '.').Replace(".schema.json", ".txt", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("MOCUA_SNAPSHOTS") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(snapshot)!);
            File.WriteAllText(snapshot, string.Join('\n', fields) + "\n");
        }

        fields.ShouldBe(File.ReadAllLines(snapshot));
    }
}
