using System.Runtime.CompilerServices;

namespace MoCua.Letters.Tests;

/// <summary>
/// Printed papers as text, approved by eye and committed. To change one on purpose, run the tests with APPROVE_PAPERS=1
/// and review the difference before committing it.
/// </summary>
internal static class Snapshot
{
    public static void ShouldBeApproved(this PrintedLetter letter, string name, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", $"{name}.txt");
        var text = string.Join('\n', letter.Text.Replace("\f", "\n--- trang sau ---\n").Split('\n').Select(line => line.TrimEnd())).Trim() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE_PAPERS") == "1")
        {
            File.WriteAllText(file, text);
            File.Copy(letter.Pdf, Path.Combine(Path.GetTempPath(), $"{name}.pdf"), overwrite: true);
        }

        File.Exists(file).ShouldBeTrue($"No approved text {file}");
        text.ShouldBe(File.ReadAllText(file));
    }
}
