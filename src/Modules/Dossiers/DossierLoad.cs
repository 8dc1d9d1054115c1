using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Closures;
using MoCua.Dossiers.Fees;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers;

/// <summary>The tables of this module, and the one filter through which officers reach dossiers.</summary>
internal static class DossierLoad
{
    extension(AppDb db)
    {
        public DbSet<Dossier> Dossiers => db.Set<Dossier>();

        public DbSet<DossierTask> DossierTasks => db.Set<DossierTask>();

        public DbSet<DossierUnit> DossierUnits => db.Set<DossierUnit>();

        public DbSet<DossierOpinion> DossierOpinions => db.Set<DossierOpinion>();

        public DbSet<DossierWarning> DossierWarnings => db.Set<DossierWarning>();

        public DbSet<DossierWait> DossierWaits => db.Set<DossierWait>();

        public DbSet<OfficeClosure> OfficeClosures => db.Set<OfficeClosure>();

        public DbSet<Handover> Handovers => db.Set<Handover>();

        public DbSet<FeeReceipt> FeeReceipts => db.Set<FeeReceipt>();

        public DbSet<SavedFilter> SavedFilters => db.Set<SavedFilter>();

        public DbSet<DossierExport> DossierExports => db.Set<DossierExport>();

        public DbSet<DossierWord> DossierWords => db.Set<DossierWord>();

        public DbSet<DossierLetter> DossierLetters => db.Set<DossierLetter>();

        public DbSet<CounterSlip> CounterSlips => db.Set<CounterSlip>();

        public DbSet<IntakeDraft> IntakeDrafts => db.Set<IntakeDraft>();
    }

    extension(IQueryable<Dossier> dossiers)
    {
        /// <summary>Only dossiers that one of the actor's units sees through a post that handles dossiers.</summary>
        public IQueryable<Dossier> VisibleTo(Actor actor) => dossiers.SeenIn(actor.DossierUnits());

        public IQueryable<Dossier> SeenIn(List<UnitId> units) => dossiers.Where(dossier => dossier.Units.Any(row => units.Contains(row.Unit)));

        public IQueryable<Dossier> Whole() => dossiers.Include(each => each.Tasks).Include(each => each.Units).Include(each => each.Waits).AsSplitQuery();
    }

    /// <summary>The post under which an actor speaks for a unit.</summary>
    public static Post PostIn(this Actor actor, UnitId unit) => actor.Posts.First(post => post.Unit == unit && post.Role is not Role.Administrator);

    /// <summary>Administrators keep the machine, they do not read dossiers.</summary>
    public static List<UnitId> DossierUnits(this Actor actor) =>
        [.. actor.Posts.Where(post => post.Role is not Role.Administrator).Select(post => post.Unit).Distinct()];
}
