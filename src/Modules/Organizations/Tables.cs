using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

/// <summary>The tables of this module, inside this module only.</summary>
internal static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();

        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<PostHolding> PostHoldings => db.Set<PostHolding>();

        public DbSet<PostDelegation> PostDelegations => db.Set<PostDelegation>();

        public DbSet<Session> Sessions => db.Set<Session>();
    }
}
