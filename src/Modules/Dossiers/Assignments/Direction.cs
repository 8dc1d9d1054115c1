using MoCua.Kernel.Identity;
using MoCua.Organizations;

namespace MoCua.Dossiers.Assignments;

/// <summary>Whose work an actor may deal out: a head that of the own unit, a leader that of every unit of the committee.</summary>
internal sealed class Direction
{
    private readonly Dictionary<UnitId, Post> posts = [];

    public Direction(Actor actor, UnitDirectory units, DateOnly today)
    {
        foreach (var post in actor.Posts.Where(post => post.Role is Role.Head))
        {
            posts[post.Unit] = post;
        }

        foreach (var post in actor.Posts.Where(post => post.Role is Role.Leader))
        {
            foreach (var unit in units.SubtreeOf(post.Unit).Where(unit => units.CommitteeOf(unit, today)?.Id == post.Unit))
            {
                posts.TryAdd(unit, post);
            }
        }
    }

    public IReadOnlyCollection<UnitId> Units => posts.Keys;

    /// <summary>The post under which the actor directs that unit, or null.</summary>
    public Post? Over(UnitId unit) => posts.GetValueOrDefault(unit);
}
