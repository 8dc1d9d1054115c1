using MoCua.TestKit;

namespace MoCua.Scale.Tests;

/// <summary>What officers outside the program know: what they pressed, and what it acknowledged.</summary>
internal sealed class Ledger
{
    private readonly Lock writing = new();
    private readonly Dictionary<string, Press> open = [];
    private readonly Dictionary<string, Guid> dossiers = [];
    private readonly HashSet<Guid> handovers = [];
    private readonly HashSet<Guid> received = [];
    private readonly HashSet<Guid> steps = [];

    /// <summary>Dossiers by submission key.</summary>
    public IReadOnlyDictionary<string, Guid> Dossiers => dossiers;

    /// <summary>Presses without an answer.</summary>
    public IReadOnlyCollection<Press> Open => open.Values;

    /// <summary>Hand-over records that were given.</summary>
    public IReadOnlyCollection<Guid> Handovers => handovers;

    /// <summary>Those that the other side confirmed.</summary>
    public IReadOnlyCollection<Guid> Received => received;

    /// <summary>Tasks whose step was done.</summary>
    public IReadOnlyCollection<Guid> Steps => steps;

    public void Pressed(Press press) => Locked(() => open[press.SubmissionKey] = press);

    public void Accepted(Press press, Guid dossier) => Locked(() =>
    {
        open.Remove(press.SubmissionKey);
        dossiers.Add(press.SubmissionKey, dossier);
    });

    public void Given(Guid handover) => Locked(() => handovers.Add(handover));

    public void Confirmed(Guid handover) => Locked(() => received.Add(handover));

    public void Done(Guid task) => Locked(() => steps.Add(task));

    private void Locked(Action change)
    {
        lock (writing)
        {
            change();
        }
    }
}
