using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;

namespace MoCua.Kernel.Storage;

internal sealed class KernelModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<FactRow>(fact =>
        {
            fact.ToTable("facts").HasKey(row => row.Id);
            fact.Property(row => row.Id).ValueGeneratedNever();
            fact.Property(row => row.Stream).HasMaxLength(200);
            fact.Property(row => row.Type).HasMaxLength(100);
            fact.HasIndex(row => new { row.Stream, row.Sequence }).IsUnique();
            fact.HasIndex(row => row.At);
        });
        model.Entity<FactPersonal>().ToTable("fact_personal").HasKey(row => row.FactId);
        model.Entity<FactPersonal>().Property(row => row.FactId).ValueGeneratedNever();
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("deliveries").HasKey(row => new { row.FactId, row.Handler });
            delivery.Property(row => row.Handler).HasMaxLength(100);
            delivery.HasIndex(row => new { row.DoneAt, row.DueAt });
        });
        model.Entity<NumberSeriesRow>().ToTable("number_series").HasKey(row => row.Series);
        model.Entity<Setting>().ToTable("settings").HasKey(row => row.Name);
    }
}
