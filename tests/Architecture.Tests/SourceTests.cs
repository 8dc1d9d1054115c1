using System.Text.RegularExpressions;

namespace MoCua.Architecture.Tests;

/// <summary>Rules that the text of the source shows.</summary>
public partial class SourceTests
{
    /// <summary>Vietnamese that is not text on screen from a resource file, each with its reason.</summary>
    private static readonly string[] OwnVietnamese =
    [
        "src/Modules/Forms/Addresses/AdministrativeArea.cs", // the kinds of areas as the lists of the state write them: read, not shown
        "src/Ui/Pages/KieuMau/", // sample pages for engineers, not in the product
        "src/Kernel/Time/VietnameseDates.cs", // names of weekdays
        "src/Kernel/Text/VietnameseText.cs", // tables of letters
        "src/Kernel/Identity/Actor.cs", // the name under which the program itself stands in facts
        "src/Host/MocuaOptions.cs", // the demo's office, which an administrator replaces
        "src/Host/Startup.cs", // the console of the demo
        "src/Modules/Deadlines/Explaining/Words.cs", // names of holidays, looked for in the calendar
        "src/Modules/Deadlines/HolidayList.cs", // the wording of the official list, which is read
        "src/Modules/Forms/Binding/TypedText.cs", // units that people type behind numbers
        "src/Modules/Letters/Papers/", // wording of the forms of TT 01/2018, a part of the papers
        "src/Modules/Letters/Templates/LetterHelpers.cs", // what templates compare with
        "src/Modules/Letters/Templates/VietnameseDateWords.cs", // spelling dates in words
        "src/Modules/Letters/Templates/VietnameseMoney.cs", // spelling numbers in words
        "src/Modules/Organizations/NewUnit.cs", // kinds of units, cut off for short names
    ];

    /// <summary>Counters of failed sign-ins: technical rows that must count on while the request is refused.</summary>
    private const string CountsByItself = "src/Modules/Organizations/Access/Guesses.cs";

    [Fact]
    public void The_clock_of_the_machine_is_read_only_through_what_Kernel_hands_out()
    {
        var readers = Source().Where(file => !file.Path.StartsWith("src/Kernel/", StringComparison.Ordinal))
            .SelectMany(file => Finds(file, MachineClock()));

        readers.ShouldBeEmpty();
    }

    [Fact]
    public void Only_Kernel_saves()
    {
        Repository.Files("src/Kernel", ".cs").ShouldContain(file => Saving().IsMatch(file.Text));

        var savers = Source().Where(file => !file.Path.StartsWith("src/Kernel/", StringComparison.Ordinal) && Finds(file, Saving()).Any()).Select(file => file.Path);

        savers.ShouldBe([CountsByItself]);
    }

    [Fact]
    public void Nobody_sleeps_neither_the_program_nor_its_tests()
    {
        var all = Source().Concat(Repository.Files("tests", ".cs")).ToList();
        all.ShouldContain(file => file.Text.Contains("PeriodicTimer", StringComparison.Ordinal), "a worker's pace is a timer");

        all.SelectMany(file => Finds(file, Sleeping())).ShouldBeEmpty("wait for what happens: a task, a signal (TestKit/Ear), a timer of a worker");
    }

    [Fact]
    public void Words_on_screen_stand_in_resource_files()
    {
        var words = Repository.Files("src", ".cs").SelectMany(file => Literals(file).Where(literal => Vietnamese().IsMatch(literal)).Select(literal => $"{file}: {literal}"))
            .Concat(Repository.Files("src", ".cshtml").SelectMany(file => Finds(file, Vietnamese(), RazorComment().Replace(file.Text, ""))))
            .Where(find => !OwnVietnamese.Any(own => find.StartsWith(own, StringComparison.Ordinal)));

        words.ShouldBeEmpty();
    }

    [Fact]
    public void Exemptions_from_the_rule_of_words_are_still_needed() =>
        OwnVietnamese.ShouldAllBe(own => Repository.Files("src", ".cs", ".cshtml").Any(file => file.Path.StartsWith(own, StringComparison.Ordinal) && Vietnamese().IsMatch(file.Text)));

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var files = Repository.Files("src", ".cs", ".cshtml", ".js", ".css").Concat(Repository.Files("tests", ".cs")).Where(file => !file.Path.Contains("/wwwroot/lib/"));

        files.Where(file => file.Lines.Length > 301).Select(file => $"{file}: {file.Lines.Length - 1}").ShouldBeEmpty();
    }

    private static IReadOnlyList<SourceFile> Source() => Repository.Files("src", ".cs", ".cshtml");

    private static IEnumerable<string> Finds(SourceFile file, Regex what, string? text = null) =>
        (text ?? file.Text).Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && what.IsMatch(line)).Select(line => $"{file}: {line.Trim()}");

    /// <summary>The strings of a C# file; comments, which may be in any language, left out.</summary>
    private static IEnumerable<string> Literals(SourceFile file) =>
        Token().Matches(file.Text).Select(match => match.Value).Where(token => !token.StartsWith('/'));

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|TimeProvider\.System\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"\b(Task\.Delay|Thread\.Sleep)\b")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\b(SaveChanges(Async)?|Execute(Update|Delete|Sql\w*)(Async)?)\s*\(")]
    private static partial Regex Saving();

    [GeneratedRegex("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("""""//[^\n]*|/\*.*?\*/|"{3,}.*?"{3,}|@\$?"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""""", RegexOptions.Singleline)]
    private static partial Regex Token();
}
