using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoCua.Dossiers.Closures;
using MoCua.Dossiers.Fees;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers;

internal sealed class DossiersModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Dossier>(Map);
        model.Entity<DossierTask>(Map);
        model.Entity<DossierUnit>(unit =>
        {
            unit.ToTable("dossier_units").HasKey(row => new { row.DossierId, row.Unit });
            unit.HasIndex(row => new { row.Unit, row.DossierId });

            // What lies in a unit.
            unit.HasIndex(row => new { row.Unit, row.Sheets }).HasFilter("sheets > 0");
            unit.Ignore(row => row.OwnerStream);
        });
        model.Entity<DossierWait>(wait =>
        {
            wait.ToTable("dossier_waits").HasKey(row => new { row.DossierId, row.Element, row.Since });
            wait.HasIndex(row => new { row.EndedAt, row.Until });
            wait.Ignore(row => row.OwnerStream);
        });
        model.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("saved_filters").HasKey(row => row.Id);
            filter.Property(row => row.Id).ValueGeneratedNever();
            filter.Property(row => row.Name).HasMaxLength(SavedFilter.MostNameCharacters);
            filter.Property(row => row.Filter).HasJson();
            filter.HasIndex(row => new { row.Account, row.Name }).IsUnique();
        });
        model.Entity<DossierExport>(export =>
        {
            export.ToTable("dossier_exports").HasKey(row => row.Id);
            export.Property(row => row.Id).ValueGeneratedNever();
            export.HasIndex(row => new { row.Account, row.BegunAt });
        });
        model.Entity<DossierWord>(word =>
        {
            word.ToTable("dossier_words").HasKey(row => new { row.Word, row.DossierId });
            word.Property(row => row.Word).HasMaxLength(DossierWord.MostCharacters);
            word.HasIndex(row => row.DossierId);
            word.Ignore(row => row.OwnerStream);
        });
        model.Entity<OfficeClosure>(closure =>
        {
            closure.ToTable("office_closures").HasKey(row => row.Id);
            closure.Property(row => row.Id).ValueGeneratedNever();
            closure.Ignore(row => row.Days);
        });
        model.Entity<DossierOpinion>(opinion =>
        {
            opinion.ToTable("dossier_opinions").HasKey(row => row.Id);
            opinion.Property(row => row.Id).ValueGeneratedNever();
            opinion.Ignore(row => row.OwnerStream);
            opinion.Property(row => row.Papers).HasJson();
            opinion.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

            // What a unit owes and what it waits for.
            opinion.HasIndex(row => new { row.Unit, row.Due }).HasFilter("closed_at IS NULL");
            opinion.HasIndex(row => new { row.AskingUnit, row.Due }).HasFilter("closed_at IS NULL");

            opinion.HasIndex(row => new { row.ReportTo, row.Due }).HasFilter("closed_at IS NULL AND reported_at IS NOT NULL");

            // What is late and not yet reported.
            opinion.HasIndex(row => row.Due).HasFilter("closed_at IS NULL AND reported_at IS NULL");
        });
        model.Entity<DossierWarning>(warning =>
        {
            warning.ToTable("dossier_warnings").HasKey(row => row.Id);
            warning.Property(row => row.Id).ValueGeneratedNever();
            warning.Ignore(row => row.OwnerStream);
            warning.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

            // Once for each step or dossier, stage and date, whichever node is faster.
            warning.HasIndex(row => new { row.About, row.Due, row.Stage }).IsUnique();
        });
        model.Entity<WarningRead>(read => read.ToTable("warning_reads").HasKey(row => new { row.Warning, row.Account }));
        model.Entity<Handover>(Map);
        model.Entity<DossierLetter>(letter =>
        {
            letter.ToTable("dossier_letters").HasKey(row => new { row.DossierId, row.Letter });
            letter.Property(row => row.Letter).HasMaxLength(100);
        });
        model.Entity<FeeReceipt>(receipt =>
        {
            receipt.ToTable("fee_receipts").HasKey(row => new { row.OneStop, row.Year, row.Entry });
            receipt.Property(row => row.Lines).HasJson();
            receipt.Ignore(row => row.Number).Ignore(row => row.OwnerStream);
            receipt.HasIndex(row => row.DossierId);
            receipt.HasIndex(row => new { row.OneStop, row.Day, row.Cashier });
            receipt.HasIndex(row => new { row.OneStop, row.At });
        });
        model.Entity<CounterSlip>(slip =>
        {
            slip.ToTable("counter_slips").HasKey(row => row.Id);
            slip.Property(row => row.Id).ValueGeneratedNever();
            slip.Property(row => row.Person).HasJson();
            slip.Property(row => row.Items).HasJson();
            slip.Property(row => row.SubmissionKey).HasMaxLength(64);
            slip.HasIndex(row => row.SubmissionKey).IsUnique();
            slip.HasIndex(row => new { row.OneStop, row.At });
            slip.HasIndex(row => row.NameFolded);
        });
        model.Entity<IntakeDraft>(draft =>
        {
            draft.ToTable("intake_drafts").HasKey(row => row.Id);
            draft.Property(row => row.Id).ValueGeneratedNever();
            draft.HasIndex(row => new { row.Account, row.SavedAt });
        });
    }

    private static void Map(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.ToTable("dossiers").HasKey(row => row.Id);
        dossier.Property(row => row.Id).ValueGeneratedNever();
        dossier.Property(row => row.Number).HasMaxLength(64);
        dossier.Property(row => row.VerifyId).HasMaxLength(32);
        dossier.Property(row => row.SubmissionKey).HasMaxLength(64);
        dossier.Property(row => row.Parties).HasJson();
        dossier.Property(row => row.Answers).HasJson();
        dossier.Property(row => row.StepInputs).HasJson();
        dossier.Property(row => row.Papers).HasJson();
        dossier.Property(row => row.Fees).HasJson();
        dossier.Property(row => row.FeeReceipts).HasJson();
        dossier.Property(row => row.FeesPaid).HasJson();
        dossier.Property(row => row.Parts).HasJson();
        dossier.Property(row => row.Supplement).HasJson();
        dossier.Property(row => row.Questions).HasJson();
        dossier.Property(row => row.Results).HasJson();
        dossier.Property(row => row.Marking).HasJson();
        dossier.Property(row => row.Clock).HasJson();
        dossier.Property(row => row.Due).HasJson();
        dossier.Property(row => row.Apology).HasJson();
        dossier.Ignore(row => row.MayBeLate);
        dossier.Property(row => row.Ending).HasJson();
        dossier.Property(row => row.Stop).HasJson();
        dossier.Ignore(row => row.IsEnded).Ignore(row => row.PaidSoFar).Ignore(row => row.FeesOwedNow).Ignore(row => row.PapersKept);
        dossier.Ignore(row => row.OpenTasks).Ignore(row => row.Result);
        dossier.HasIndex(row => row.Number).IsUnique();
        dossier.HasIndex(row => row.VerifyId).IsUnique();
        dossier.HasIndex(row => row.SubmissionKey).IsUnique();
        dossier.HasIndex(row => row.OwnerFolded);
        dossier.HasIndex(row => new { row.ReceivedAt, row.AcceptedAt });

        // What is still to come, by its date: what is late or soon will be, and lists with what is due first on top.
        dossier.HasIndex(row => new { row.LawfulDue, row.Number }).HasFilter("ready_at IS NULL");

        // The rest of such a list, newest first.
        dossier.HasIndex(row => new { row.AcceptedAt, row.Number });

        // Results that wait at a counter for their collectors, the longest waiting first.
        dossier.HasIndex(row => new { row.ReceivedAt, row.ReadyAt, row.Number }).HasFilter("stage = 'Ready'");
        dossier.HasMany(row => row.Tasks).WithOne().HasForeignKey(task => task.DossierId);
        dossier.HasMany(row => row.Units).WithOne().HasForeignKey(unit => unit.DossierId);
        dossier.HasMany(row => row.Words).WithOne().HasForeignKey(word => word.DossierId);
        dossier.HasMany(row => row.Waits).WithOne().HasForeignKey(wait => wait.DossierId);
    }

    private static void Map(EntityTypeBuilder<DossierTask> task)
    {
        task.ToTable("dossier_tasks").HasKey(row => row.Id);
        task.Property(row => row.Id).ValueGeneratedNever();
        task.Ignore(row => row.OwnerStream).Ignore(row => row.IsOpen);
        task.Property(row => row.Assignment).HasJson();

        // The inbox: open tasks of a unit and role, what is due first on top.
        task.Property(row => row.Desk).HasMaxLength(240);
        task.Property(row => row.Key).HasMaxLength(200);
        task.HasIndex(row => new { row.Desk, row.DossierDue, row.Key }).HasFilter("closed_at IS NULL");
        task.HasIndex(row => row.DossierId);

        // What one officer holds, and what waits at one step: else a long inbox would be read whole for a few rows of it.
        task.HasIndex(row => new { row.Holder, row.Desk, row.DossierDue, row.Key }).HasFilter("closed_at IS NULL AND holder IS NOT NULL");
        task.HasIndex(row => new { row.Desk, row.Element, row.DossierDue, row.Key }).HasFilter("closed_at IS NULL");

        // What the clock looks at: steps by their plan, and by the moment at which half of their time is used.
        task.HasIndex(row => row.PlannedDue).HasFilter("closed_at IS NULL");
        task.HasIndex(row => row.HalfUsedAt).HasFilter("closed_at IS NULL");

        // The custody board: steps that wait for papers from another unit.
        task.HasIndex(row => new { row.DossierDue, row.Key }).HasFilter("closed_at IS NULL AND awaits_handover");
    }

    private static void Map(EntityTypeBuilder<Handover> handover)
    {
        handover.ToTable("handovers").HasKey(row => row.Id);
        handover.Property(row => row.Id).ValueGeneratedNever();
        handover.Property(row => row.Lines).HasJson();
        handover.Property(row => row.Missing).HasJson();
        handover.Property(row => row.MissingPapers).HasJson();
        handover.HasIndex(row => new { row.From, row.Number }).IsUnique();
        handover.HasIndex(row => new { row.To, row.State });
        handover.HasIndex(row => new { row.From, row.State });
    }
}
