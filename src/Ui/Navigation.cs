using MoCua.Kernel.Identity;

namespace MoCua.Ui;

/// <summary>The pages of officers in the order of the day, and who sees which.</summary>
internal sealed record NavigationItem(string Url, string Label, string Key, Func<Actor, bool> Shown)
{
    private static readonly NavigationItem[] All =
    [
        new("/ban-lam-viec", Texts.NavDesk, "g b", actor => actor.Posts.Count > 0),
        new("/mot-cua/tiep-nhan", Texts.NavCounter, "g n", actor => actor.Holds(Role.CounterOfficer)),
        new("/ban-giao", Texts.NavCustody, "g g", HandlesDossiers),
        new("/mot-cua/tra-ket-qua", Texts.NavReturn, "g t", actor => actor.Holds(Role.CounterOfficer)),
        new("/thu-phi", Texts.NavTill, "g l", actor => actor.Holds(Role.CounterOfficer) || actor.Holds(Role.Head) || actor.Holds(Role.Leader)),
        new("/phan-cong", Texts.NavAssign, "g p", actor => actor.Holds(Role.Head) || actor.Holds(Role.Leader)),
        new("/ho-so", Texts.NavFind, "g f", HandlesDossiers),
        new("/mot-cua/so-theo-doi", Texts.NavRegister, "g s", HandlesDossiers),
        new("/han-tra", Texts.NavDeadlines, "g h", HandlesDossiers),
        new("/quan-tri", Texts.NavAdmin, "g q", actor => actor.Holds(Role.Administrator)),
    ];

    public static IEnumerable<NavigationItem> For(Actor actor) => All.Where(item => item.Shown(actor));

    public bool Holds(string? path) =>
        path is not null && (path.Equals(Url, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Url + "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Who holds a post of their own may give it to somebody for some days.</summary>
    public static bool MayDelegate(Actor actor) => actor.Posts.Any(post => post.Role != Role.Administrator && post.Acting is null);

    private static bool HandlesDossiers(Actor actor) => actor.Posts.Any(post => post.Role != Role.Administrator);
}
