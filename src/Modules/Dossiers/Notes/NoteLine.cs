using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Notes;

/// <summary>A note as officers read it; without words once its personal part was lawfully destroyed.</summary>
internal sealed record NoteLine(Moment At, string Who, string? Unit, string Text)
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<NoteLine> Of(IReadOnlyList<RecordedFact> facts) =>
    [
        .. from recorded in facts.Reverse()
           where recorded.Fact is NoteWritten
           select new NoteLine(recorded.At, recorded.Actor.Name, recorded.Actor.Unit, ((NoteWritten)recorded.Fact).Text ?? Texts.NoteDestroyed),
    ];
}
