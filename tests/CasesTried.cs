using System.Globalization;
using System.Runtime.CompilerServices;

namespace MoCua.TestKit;

/// <summary>
/// How many cases a property test has tried. The runner shows nothing of a test that passes, so each says it in a file that <c>./dev test</c> empties
/// before and prints after: <c>artifacts/cases-tried/</c>, one file per project. Compiled into every test project, since the rules' tests know nothing of the host.
/// </summary>
internal static class CasesTried
{
    private static readonly Lock Gate = new();
    private static readonly string? Home = typeof(CasesTried).Assembly.GetName().Name;

    /// <param name="cases">Counted by the test while it ran; a property that tried nothing has not passed.</param>
    /// <param name="what">What a case was, and what is worth knowing about them: “schemas with ten values, 9,211 valid”.</param>
    public static void Say(long cases, string what, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        if (cases <= 0)
        {
            throw new InvalidOperationException($"{test} tried nothing.");
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "MoCua.slnx")))
        {
            root = root.Parent;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root?.FullName ?? AppContext.BaseDirectory, "artifacts", "cases-tried"));
        lock (Gate)
        {
            File.AppendAllText(
                Path.Combine(folder.FullName, $"{Home}.txt"),
                string.Create(CultureInfo.InvariantCulture, $"{Home} {Path.GetFileNameWithoutExtension(file)}.{test}: {cases:N0} {what}\n"));
        }
    }
}
