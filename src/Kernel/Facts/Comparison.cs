using System.Text.Json;
using MoCua.Kernel.Time;

namespace MoCua.Kernel.Facts;

/// <summary>Collects where a row differs from what its facts say; only the first difference is kept.</summary>
public sealed class Comparison(string stream)
{
    /// <summary>A fact is written within this time behind the decision whose moment the row keeps.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>In words, or null while all agree.</summary>
    public string? Misfit { get; private set; }

    /// <summary>Values that may be shown to an administrator.</summary>
    public void Same<T>(string column, T said, T kept)
    {
        if (Json(said) is var facts && Json(kept) is var row && facts != row)
        {
            Keep($"{column} is {row}, the facts say {facts}");
        }
    }

    /// <summary>Personal data: that it differs is told, not what it is.</summary>
    public void SamePersonal<T>(string column, T said, T kept)
    {
        if (Json(said) != Json(kept))
        {
            Keep($"{column} is not what the facts say");
        }
    }

    /// <summary>A moment that the row took at the decision, the fact a little later.</summary>
    public void Near(string column, Moment? said, Moment? kept)
    {
        if (said is { } fact && kept is { } row ? row > fact || fact - row > Slack : said != kept)
        {
            Keep($"{column} is {kept?.ToString() ?? "empty"}, the facts say {said?.ToString() ?? "empty"}");
        }
    }

    public void Keep(string misfit) => Misfit ??= $"{stream}: {misfit}";

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, FactJson.Whole);
}
