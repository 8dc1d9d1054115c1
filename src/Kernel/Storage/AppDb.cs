using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Kernel.Storage;

/// <summary>
/// The one unit of work. A change is saved only inside <see cref="WriteAsync{T}"/>, and only together with the fact that says
/// who, when and why: state without a fact cannot be saved.
/// </summary>
public sealed class AppDb(
    DbContextOptions<AppDb> options,
    IEnumerable<IModelPart> parts,
    IStorage storage,
    DeliveryRoutes routes,
    CivilClock civil,
    TimeProvider machine) : DbContext(options)
{
    private readonly HashSet<string> streamsWithNewFact = new(StringComparer.Ordinal);
    private Delegate? companion;
    private bool writing;
    private bool somethingToDeliver;
    private bool accompanied;

    public Moment Now => civil.Now;

    /// <summary>
    /// Runs load–decide–record and saves in one transaction. Returns when the commit is durable. A refusal, a conflict
    /// (code <c>conflict</c>) or a duplicate key (code <c>duplicate</c>) leaves nothing behind.
    /// </summary>
    public async Task<Result<T>> WriteAsync<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        try
        {
            writing = true;
            var result = await storage.WriteAsync(this, companion is Func<T, ITechnical> row ? Accompanied(work, row) : work, ct);
            if (result.IsRefused)
            {
                ChangeTracker.Clear();
            }
            else
            {
                Settle();
            }

            return result;
        }
        finally
        {
            writing = somethingToDeliver = accompanied = false;
            streamsWithNewFact.Clear();
        }
    }

    /// <summary>
    /// A technical row that belongs to the next write with such a result (the answer kept for an idempotency key): both are saved, or neither.
    /// It stays in wait through refused writes, since a slice may decide again.
    /// </summary>
    public void Accompany<T>(Func<T, ITechnical> row) => companion = row;

    /// <summary>True while a row still waits for its write.</summary>
    public bool IsAccompanied => companion is not null;

    /// <summary>One decision, one aggregate: records the fact, or passes the refusal on.</summary>
    public Task<Result<TFact>> CommitAsync<TFact>(
        IAggregate aggregate, Result<TFact> decision, Actor by, string? reason, CancellationToken ct)
        where TFact : Fact =>
        WriteAsync(_ => Task.FromResult(decision.IsRefused ? decision : Record(aggregate, decision.Value, by, reason)), ct);

    /// <summary>Appends a fact to the stream of the aggregate, inside a running write. The aggregate's state must already say the same.</summary>
    public Result<TFact> Record<TFact>(IAggregate aggregate, TFact fact, Actor by, string? reason, Post? under = null)
        where TFact : Fact
    {
        var id = Guid.CreateVersion7(machine.GetUtcNow());
        var personal = FactJson.PersonalPart(fact);
        var salt = personal is null ? null : RandomNumberGenerator.GetBytes(32);
        var post = under ?? (by.Posts.Count > 0 ? by.Posts[0] : null);
        var envelope = new FactEnvelope(
            1, id, aggregate.Stream, aggregate.FactCount + 1, FactCatalogue.NameOf(fact.GetType()),
            civil.Now.Microseconds, Moment.FromUtc(machine.GetUtcNow()).Microseconds,
            new FactActor(by.Account, by.Name, post?.Title, post?.UnitName, post?.Acting),
            string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            FactJson.PublicPart(fact),
            personal is null ? null : FactEnvelope.Commitment(salt!, personal),
            Convert.ToHexStringLower(aggregate.FactHash));
        var bytes = envelope.ToBytes();

        Add(new FactRow
        {
            Id = id, Stream = envelope.Stream, Sequence = envelope.Sequence, Type = envelope.Type, At = envelope.At,
            Account = by.Account, Bytes = bytes, Hash = FactEnvelope.Hash(bytes),
        });
        if (personal is not null)
        {
            Add(new FactPersonal { FactId = id, Salt = salt!, Bytes = personal });
        }

        foreach (var handler in routes.HandlersOf(envelope.Type))
        {
            somethingToDeliver = true;
            Add(Delivery.Of(id, handler, Moment.FromUtc(machine.GetUtcNow())));
        }

        (aggregate.FactCount, aggregate.FactHash) = (envelope.Sequence, FactEnvelope.Hash(bytes));
        streamsWithNewFact.Add(aggregate.Stream);
        return fact;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Saving is asynchronous and goes through WriteAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!writing)
        {
            throw new InvalidOperationException("Changes are saved inside WriteAsync only.");
        }

        // Once is enough: looking through the entries and saving would each compare everything again.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var entry in ChangeTracker.Entries())
            {
                RefuseStateWithoutFact(entry);
            }

            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts)
        {
            part.Build(modelBuilder);
        }

        ModelConventions.Name(modelBuilder);
        ModelConventions.Collate(modelBuilder, storage.ByteCollation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Convert(configurationBuilder);

    private Func<CancellationToken, Task<Result<T>>> Accompanied<T>(Func<CancellationToken, Task<Result<T>>> work, Func<T, ITechnical> row) => async ct =>
    {
        var result = await work(ct);
        if (!result.IsRefused)
        {
            Add(row(result.Value));
            accompanied = true;
        }

        return result;
    };

    private void Settle()
    {
        if (accompanied)
        {
            companion = null;
        }

        if (somethingToDeliver)
        {
            routes.Wake();
        }
    }

    private void RefuseStateWithoutFact(EntityEntry entry)
    {
        if (entry.State is EntityState.Unchanged or EntityState.Detached)
        {
            return;
        }

        var stream = entry.Entity switch
        {
            ITechnical => null,
            FactRow or FactPersonal when entry.State is EntityState.Added => null,
            IAggregate aggregate => aggregate.Stream,
            IPart part => part.OwnerStream,
            _ => throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is neither aggregate, part nor technical row, or must not change."),
        };
        if (stream is not null && !streamsWithNewFact.Contains(stream))
        {
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} of {stream} changes without a fact.");
        }
    }
}
