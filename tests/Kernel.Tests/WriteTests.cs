using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Kernel.Tests;

public class WriteTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothDatabases]
    public async Task State_without_a_fact_cannot_be_saved(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync();

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => library.InAsync(db => db.WriteAsync<Done>(
            async ct =>
            {
                (await db.Set<Shelf>().SingleAsync(each => each.Id == shelf.Id, ct)).Books = 99;
                return Done.It;
            },
            None)));

        failure.Message.ShouldContain("without a fact");
        (await library.CountAsync("shelves WHERE books = 99")).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_part_changes_only_with_a_fact_of_its_own_aggregate(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var (mine, other) = (await library.NewShelfAsync(), await library.NewShelfAsync());

        await Should.ThrowAsync<InvalidOperationException>(() => library.InAsync(db => db.WriteAsync<Done>(
            async ct =>
            {
                db.Put(await db.Set<Shelf>().SingleAsync(each => each.Id == other.Id, ct));
                db.Add(new ShelfNote { OwnerStream = mine.Stream, Text = "ghi chú" });
                return Done.It;
            },
            None)));

        (await library.CountAsync("shelf_notes")).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Saving_outside_a_write_is_refused(Database database)
    {
        await using var library = await Library.OpenAsync(database);

        await Should.ThrowAsync<InvalidOperationException>(() => library.InAsync(db => db.SaveChangesAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_refusal_leaves_nothing_behind(Database database)
    {
        await using var library = await Library.OpenAsync(database);

        var result = await library.InAsync(db => db.WriteAsync<Done>(
            async ct =>
            {
                var shelf = Shelf.New();
                db.Add(shelf);
                db.Put(shelf);
                await db.NextNumberAsync("book", ct);
                return new Refusal("no", "Không.");
            },
            None));

        result.Refusal!.Code.ShouldBe("no");
        (await library.CountAsync("shelves")).ShouldBe(0);
        (await library.CountAsync("facts")).ShouldBe(0);
        (await library.CountAsync("number_series")).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_decide_on_the_same_state_one_wins_and_the_other_is_told(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync();
        await using var first = library.Services.CreateAsyncScope();
        await using var second = library.Services.CreateAsyncScope();
        var (a, b) = (first.ServiceProvider.GetRequiredService<AppDb>(), second.ServiceProvider.GetRequiredService<AppDb>());
        var (seenByA, seenByB) = (await a.Set<Shelf>().SingleAsync(each => each.Id == shelf.Id), await b.Set<Shelf>().SingleAsync(each => each.Id == shelf.Id));

        var won = await a.WriteAsync(_ => Task.FromResult(a.Put(seenByA)), None);
        var lost = await b.WriteAsync(_ => Task.FromResult(b.Put(seenByB)), None);

        won.IsRefused.ShouldBeFalse();
        lost.Refusal!.Code.ShouldBe("conflict");
        (await library.CountAsync("shelves WHERE books = 2")).ShouldBe(1);
        (await library.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Numbers_have_no_gap_and_no_double_though_many_writers_give_up(Database database)
    {
        await using var library = await Library.OpenAsync(database);

        var taken = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => library.InAsync(db => db.WriteAsync<long>(
            async ct =>
            {
                var number = await db.NextNumberAsync("book/2024", ct);
                if (i % 3 == 0)
                {
                    return new Refusal("changed-my-mind", "Thôi.");
                }

                var shelf = Shelf.New();
                db.Add(shelf);
                db.Put(shelf);
                return number;
            },
            None))));

        taken.Where(result => !result.IsRefused).Select(result => result.Value).Order().ShouldBe(Enumerable.Range(1, 80).Select(n => (long)n));
        (await library.VerifyAsync()).Facts.ShouldBe(80);
    }

    [Theory, BothDatabases]
    public async Task One_writer_that_fails_takes_nobody_with_it(Database database)
    {
        await using var library = await Library.OpenAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 90).Select(async i =>
        {
            try
            {
                await library.InAsync(db => db.WriteAsync<Done>(
                    _ =>
                    {
                        var shelf = Shelf.New();
                        db.Add(shelf);
                        db.Put(shelf);
                        return i % 5 == 0 ? throw new InvalidOperationException("boom") : Task.FromResult<Result<Done>>(Done.It);
                    },
                    None));
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }));

        outcomes.Count(done => done).ShouldBe(72);
        (await library.CountAsync("shelves")).ShouldBe(72);
        (await library.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }
}
