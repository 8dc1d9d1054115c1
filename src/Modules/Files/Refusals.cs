using System.Globalization;
using MoCua.Files.Types;
using MoCua.Kernel.Results;

namespace MoCua.Files;

/// <summary>Every “no” of this module.</summary>
internal static class Refusals
{
    public static Refusal Empty => new("file-empty", Texts.Empty);

    public static Refusal DiskFull => new("disk-full", Texts.DiskFull);

    public static Refusal NotAccepted => new("file-type-not-accepted", Texts.NotAccepted);

    public static Refusal Heic => new("file-type-not-accepted", Texts.Heic);

    public static Refusal OldOffice => new("file-type-not-accepted", Texts.OldOffice);

    public static Refusal Macros => new("file-has-macros", Texts.Macros);

    public static Refusal Locked => new("file-locked", Texts.Locked);

    public static Refusal BrokenOffice => new("file-broken", Fill(Texts.Broken, "Word/Excel"));

    public static Refusal TooLarge(long limitBytes) => new("file-too-large", Fill(Texts.TooLarge, limitBytes / (1024 * 1024)));

    public static Refusal Broken(FileType type) => new("file-broken", Fill(Texts.Broken, type.Name));

    public static Refusal NotWhatItSays(string name, FileType found) => new(
        "file-not-what-it-says",
        Fill(Texts.NotWhatItSays, name, found.Name, $"{Path.GetFileNameWithoutExtension(name)}.{found.Extensions[0]}"));

    private static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
