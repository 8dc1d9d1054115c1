using MoCua.TestKit;

namespace MoCua.Kernel.Tests;

public class ChainTests
{
    [Theory, BothDatabases]
    public async Task Untouched_chains_verify(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        await library.NewShelfAsync(books: 3);
        await library.NewShelfAsync(books: 1);

        var report = await library.VerifyAsync();

        report.FirstMisfit.ShouldBeNull();
        (report.Facts, report.Streams).ShouldBe((4, 2));
    }

    [Theory, BothDatabases]
    public async Task A_changed_fact_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 3);

        await library.TamperAsync($"UPDATE facts SET bytes = (SELECT bytes FROM facts WHERE stream = '{shelf.Stream}' AND sequence = 1) WHERE stream = '{shelf.Stream}' AND sequence = 2;");

        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #2: content does not match its hash");
    }

    [Theory, BothDatabases]
    public async Task A_back_dated_column_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 3);

        await library.TamperAsync($"UPDATE facts SET at = at - 86400000000 WHERE stream = '{shelf.Stream}' AND sequence = 3;");

        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #3: columns do not match the hashed content");
    }

    [Theory, BothDatabases]
    public async Task A_removed_fact_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 3);

        await library.TamperAsync($"DELETE FROM facts WHERE stream = '{shelf.Stream}' AND sequence = 2;");

        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #2: fact is missing or out of order");
    }

    [Theory, BothDatabases]
    public async Task The_newest_fact_removed_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 3);

        await library.TamperAsync($"DELETE FROM facts WHERE stream = '{shelf.Stream}' AND sequence = 3;");

        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #3: fact is missing: the stream should hold 3");
    }

    [Theory, BothDatabases]
    public async Task A_stream_emptied_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 2);

        await library.TamperAsync($"DELETE FROM facts WHERE stream = '{shelf.Stream}';");

        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #1: fact is missing: the stream should hold 2");
    }

    [Theory, BothDatabases]
    public async Task An_inserted_fact_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 2);
        var other = await library.NewShelfAsync(books: 3);

        await library.TamperAsync(
            "INSERT INTO facts (id, stream, sequence, type, at, account, bytes, hash) " +
            $"SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', '{shelf.Stream}', 3, type, at, account, bytes, hash FROM facts WHERE stream = '{other.Stream}' AND sequence = 3;");

        (await library.VerifyAsync()).FirstMisfit.ShouldNotBeNull().ShouldStartWith($"{shelf.Stream} #3:");
    }

    [Theory, BothDatabases]
    public async Task Facts_reordered_are_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 3);

        await library.TamperAsync(
            $"UPDATE facts SET sequence = 99 WHERE stream = '{shelf.Stream}' AND sequence = 1;" +
            $"UPDATE facts SET sequence = 1 WHERE stream = '{shelf.Stream}' AND sequence = 2;" +
            $"UPDATE facts SET sequence = 2 WHERE stream = '{shelf.Stream}' AND sequence = 99;");

        (await library.VerifyAsync()).FirstMisfit.ShouldNotBeNull().ShouldStartWith($"{shelf.Stream} #1:");
    }

    [Theory, BothDatabases]
    public async Task A_head_turned_back_is_named(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 3);

        await library.TamperAsync($"UPDATE shelves SET fact_count = 2 WHERE stream = '{shelf.Stream}';");

        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #3: fact is too many: the stream should hold 2");
    }

    [Theory, BothDatabases]
    public async Task Changed_personal_data_is_named_and_destroyed_personal_data_is_not(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        var shelf = await library.NewShelfAsync(books: 2);

        await library.TamperAsync("DELETE FROM fact_personal WHERE fact_id = (SELECT id FROM facts WHERE sequence = 1);");
        (await library.VerifyAsync()).FirstMisfit.ShouldBeNull();

        await library.TamperAsync("UPDATE fact_personal SET bytes = salt;");
        (await library.VerifyAsync()).FirstMisfit.ShouldBe($"{shelf.Stream} #2: personal part does not match its commitment");
    }

    [Theory, BothDatabases]
    public async Task The_database_itself_refuses_to_change_or_remove_facts(Database database)
    {
        await using var library = await Library.OpenAsync(database);
        await library.NewShelfAsync();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => library.ExecuteAsync("UPDATE facts SET at = 0"));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => library.ExecuteAsync("DELETE FROM facts"));
    }
}
