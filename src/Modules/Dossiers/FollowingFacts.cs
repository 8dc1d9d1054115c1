using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers;

/// <summary>Records what followed from a step without a person: the program's own doing, behind the fact of the step that led there.</summary>
internal static class FollowingFacts
{
    public static void RecordFollowing(this AppDb db, Dossier dossier)
    {
        foreach (var fact in dossier.TakeFollowing())
        {
            db.Record(dossier, fact, Actor.System, reason: null);
        }
    }
}
