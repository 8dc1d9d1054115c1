using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>The addresses of this module's pages.</summary>
internal static class Paths
{
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string WorkFor = "/vi-tri";
    public const string Password = "/tai-khoan/mat-khau";
    public const string Administration = "/quan-tri";
    public const string Desk = "/ban-lam-viec";

    /// <summary>Where a person begins: who only administers has no desk.</summary>
    public static string HomeOf(Actor actor) =>
        actor.Posts.Count > 0 && actor.Posts.All(post => post.Role == Role.Administrator) ? Administration : Desk;
}
