using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

internal sealed class OrganizationsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units").HasKey(row => row.Id);
            unit.Property(row => row.Id).ValueGeneratedNever();
            unit.Property(row => row.Code).HasMaxLength(35);
            unit.Property(row => row.AgencyLines).HasJson();
            unit.Property(row => row.Functions).HasJson();
        });
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts").HasKey(row => row.Id);
            account.Property(row => row.Id).ValueGeneratedNever();
            account.Property(row => row.Login).HasMaxLength(60);
            account.HasIndex(row => row.Login).IsUnique();
            account.Property(row => row.EarlierPasswords).HasJson();
            account.Property(row => row.Scopes).HasJson();
            account.HasMany(row => row.Delegations).WithOne().HasForeignKey(given => given.Account);
            account.HasMany(row => row.Posts).WithOne().HasForeignKey(post => post.Account);
        });
        model.Entity<PostDelegation>(given =>
        {
            given.ToTable("post_delegations").HasKey(row => row.Id);
            given.Property(row => row.Id).ValueGeneratedNever();
            given.HasIndex(row => new { row.To, row.Until });
            given.HasIndex(row => new { row.Unit, row.Until });
            given.Ignore(row => row.OwnerStream);
        });
        model.Entity<PostHolding>(post =>
        {
            post.ToTable("post_holdings").HasKey(row => row.Id);
            post.Property(row => row.Id).ValueGeneratedNever();
            post.HasIndex(row => row.Unit);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions").HasKey(row => row.Id);
            session.Property(row => row.Id).ValueGeneratedNever();
            session.HasIndex(row => row.Account);
        });
        model.Entity<SignInAttempt>(attempt =>
        {
            attempt.ToTable("sign_in_attempts").HasKey(row => row.Id);
            attempt.Property(row => row.Id).ValueGeneratedNever();
            attempt.HasIndex(row => row.At);
        });
        model.Entity<FailureCount>(count =>
        {
            count.ToTable("sign_in_failures").HasKey(row => row.Digest);
            count.Property(row => row.Digest).HasMaxLength(64);
        });
    }
}
