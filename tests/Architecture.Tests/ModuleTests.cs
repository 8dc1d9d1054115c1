using System.Text.RegularExpressions;

namespace MoCua.Architecture.Tests;

public partial class ModuleTests
{
    /// <summary>Ground floor first; arrows only go down.</summary>
    private static readonly string[][] Floors =
    [
        ["Deadlines", "Processes", "Forms"],
        ["Organizations", "Files", "Letters"],
        ["Procedures", "People"],
        ["Dossiers"],
    ];

    [Fact]
    public void Every_module_has_its_floor() =>
        Modules().Select(project => Path.GetFileNameWithoutExtension(project.Path)).Except(Floors.SelectMany(floor => floor)).ShouldBeEmpty();

    [Fact]
    public void Arrows_between_modules_only_go_down()
    {
        var arrows = Modules().SelectMany(project => References(project).Where(to => FloorOf(to) >= 0)
            .Select(to => (From: Path.GetFileNameWithoutExtension(project.Path), To: to))).ToList();

        arrows.ShouldNotBeEmpty();
        arrows.Where(arrow => FloorOf(arrow.To) >= FloorOf(arrow.From)).ShouldBeEmpty();
    }

    [Fact]
    public void Kernel_Ui_and_Api_know_no_module()
    {
        References(new SourceFile("src/Kernel/Kernel.csproj")).ShouldBeEmpty();
        References(new SourceFile("src/Ui/Ui.csproj")).ShouldBe(["Kernel"]);
        References(new SourceFile("src/Api/Api.csproj")).ShouldBe(["Kernel"]);
    }

    [Fact]
    public void A_new_public_type_outside_a_contract_folder_is_noticed() =>
        Repository.Files("src/Modules", ".cs")
            .Where(file => !file.Path.Contains("/Contract/", StringComparison.Ordinal))
            .SelectMany(file => PublicType().Matches(file.Text).Select(match => $"{file.Path.Split('/')[2]}: {match.Groups["name"].Value}"))
            .Distinct().Order(StringComparer.Ordinal)
            .ShouldBeFrozen("public-types");

    private static IReadOnlyList<SourceFile> Modules() => Repository.Files("src/Modules", ".csproj");

    private static int FloorOf(string module) => Array.FindIndex(Floors, floor => floor.Contains(module));

    private static IEnumerable<string> References(SourceFile project) =>
        Reference().Matches(project.Text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("""ProjectReference Include="[^"]*?(?<name>[^/"]+)\.csproj" """)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|file) )*(?:record struct|record|class|struct|enum|interface|delegate) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
