using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers;

/// <summary>Records what service tasks sent: the program's own doing, behind the fact of the step that led there.</summary>
internal static class SentData
{
    public static void RecordSent(this AppDb db, Dossier dossier)
    {
        foreach (var sent in dossier.TakeSent())
        {
            db.Record(dossier, sent, Actor.System, reason: null);
        }
    }
}
