using System.Diagnostics;

namespace MoCua.TestKit;

/// <summary>Hears every delivery of a fact to a listener that ends while it lives: what happens after the commit is waited for, not slept for.</summary>
public sealed class Ear : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim heard = new(0);
    private readonly ActivityListener listener;

    public Ear()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "MoCua.Deliveries",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => heard.Release(),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Looks, and looks again after each delivery, until it is so; fails when nothing comes any more.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            if (!await heard.WaitAsync(Patience))
            {
                throw new TimeoutException("No delivery made it so.");
            }
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        heard.Dispose();
    }
}
