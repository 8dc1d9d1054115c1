using System.Diagnostics;

namespace MoCua.Bench;

/// <summary>Times of one piece of work, in milliseconds.</summary>
internal sealed class Measured
{
    private readonly List<double> milliseconds = [];

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public async Task TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        lock (milliseconds)
        {
            milliseconds.Add(took);
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private double At(double share)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
