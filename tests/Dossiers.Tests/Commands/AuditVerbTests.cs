using MoCua.Host;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MoCua.Dossiers.Tests.Commands;

/// <summary><c>mocua audit verify</c> after somebody with full rights on database and folder was at work behind MoCua's back.</summary>
public class AuditVerbTests
{
    private const string Ward = "long-bien/phuong-bo-de";

    [Theory, BothDatabases]
    public async Task A_changed_removed_inserted_or_reordered_fact_of_a_dossier_is_named(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var untouched = await Verb.RunAsync(installation, null, "audit", "verify");
        (untouched.Exit, untouched.Error).ShouldBe((0, ""));
        var other = await DossierAsync(installation);

        foreach (var (what, sql, named) in new (string, Func<string, string>, string)[]
        {
            ("changed", stream => $"UPDATE facts SET bytes = (SELECT bytes FROM facts WHERE stream = '{stream}' AND sequence = 1) WHERE stream = '{stream}' AND sequence = 2", "#2: content does not match its hash"),
            ("back-dated", stream => $"UPDATE facts SET at = at - 86400000000 WHERE stream = '{stream}' AND sequence = 2", "#2: columns do not match the hashed content"),
            ("removed", stream => $"DELETE FROM facts WHERE stream = '{stream}' AND sequence = 2", "#2: fact is missing or out of order"),
            ("the newest removed", stream => $"DELETE FROM facts WHERE stream = '{stream}' AND sequence = 3", "#3: fact is missing: the stream should hold 3"),
            ("inserted", stream => "INSERT INTO facts (id, stream, sequence, type, at, account, bytes, hash) " +
                $"SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', '{stream}', 4, type, at, account, bytes, hash FROM facts WHERE stream = '{other.Stream}' AND sequence = 3", "#4: columns do not match the hashed content"),
            ("reordered", stream => $"UPDATE facts SET sequence = 99 WHERE stream = '{stream}' AND sequence = 2; UPDATE facts SET sequence = 2 WHERE stream = '{stream}' AND sequence = 3;" +
                $"UPDATE facts SET sequence = 3 WHERE stream = '{stream}' AND sequence = 99", "#2: columns do not match the hashed content"),
        })
        {
            var dossier = await DossierAsync(installation);
            await TamperAsync(installation, sql(dossier.Stream));

            var said = await Verb.RunAsync(installation, null, "audit", "verify", "--dossier", dossier.Number);

            (said.Exit, said.Out, said.Error).ShouldBe((1, "", $"{dossier.Stream} {named}"), what);
        }

        (await Verb.RunAsync(installation, null, "audit", "verify")).Exit.ShouldBe(1);
        (await Verb.RunAsync(installation, null, "audit", "verify", "--dossier", other.Number)).Out.ShouldStartWith("ok: 3 facts in 1 streams");
    }

    [Theory, BothDatabases]
    public async Task State_that_no_fact_tells_is_named_when_the_facts_are_folded_anew(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var untouched = await Verb.RunAsync(installation, null, "audit", "verify", "--rebuild");
        (untouched.Exit, untouched.Error).ShouldBe((0, ""));
        untouched.Out.ShouldContain(" rows are what their facts say");
        var last = "";

        foreach (var (sql, named) in new (Func<Guid, string>, string)[]
        {
            (id => $"UPDATE dossiers SET lawful_due = lawful_due + 86400000000 WHERE {Is("id", id)}", "lawful_due is "),
            (id => $"UPDATE dossiers SET stage = 'Ready' WHERE {Is("id", id)}", "stage is \"ready\", the facts say \"inProgress\""),
            (id => $"UPDATE dossiers SET owner_name = 'Nguyễn Văn Khác' WHERE {Is("id", id)}", "owner_name is not what the facts say"),
            (id => $"UPDATE dossiers SET verify_id = 'doi-cho' WHERE {Is("id", id)}", "verify_id is \"doi-cho"),
            (id => $"UPDATE dossiers SET answers = '{{}}' WHERE {Is("id", id)}", "answers is not what the facts say"),
            (id => $"UPDATE dossiers SET papers = '[]' WHERE {Is("id", id)}", "papers is []"),
            (id => $"UPDATE dossier_tasks SET closed_at = NULL WHERE {Is("dossier_id", id)} AND element = 'tham-tra'", "task tham-tra: closed_at is empty"),
            (id => $"UPDATE dossier_tasks SET desk = 'leader@elsewhere' WHERE {Is("dossier_id", id)} AND element = 'tham-tra'", "task tham-tra: what and where"),
            (id => $"DELETE FROM dossier_units WHERE {Is("dossier_id", id)}", "units that see it, with sheets and originals is []"),
            (id => $"DELETE FROM dossier_tasks WHERE {Is("dossier_id", id)} AND closed_at IS NULL", "tasks is "),
        })
        {
            var dossier = await DossierAsync(installation);
            await TamperAsync(installation, sql(Guid.ParseExact(dossier.Stream.Split('/')[1], "N")));

            var said = await installation.WithAsync<IEnumerable<IRefold>, RefoldReport>(all => all.OfType<Refolding.RefoldDossiers>().Single().VerifyAsync(dossier.Stream, default));

            said.FirstMisfit.ShouldNotBeNull(named).ShouldStartWith($"{dossier.Stream}: {named}");
            last = dossier.Number;
        }

        var told = await Verb.RunAsync(installation, null, "audit", "verify", "--rebuild", "--dossier", last);
        (told.Exit, told.Out).ShouldBe((1, ""));
        told.Error.ShouldContain(": tasks is ");

        (await Verb.RunAsync(installation, null, "audit", "verify")).Exit.ShouldBe(0, "the chains themselves are whole");
        string Is(string column, Guid id) => database is Database.Sqlite ? $"{column} = '{id.ToString().ToUpperInvariant()}'" : $"{column} = '{id}'";
    }

    [Theory, BothDatabases]
    public async Task A_scan_that_is_not_what_its_fact_says_is_named(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var theirs = await Access.Theirs.PrepareAsync(installation);
        var scan = (await new Office(installation).LoadAsync(theirs.Scanned.Id)).Papers.SelectMany(paper => paper.Files).ShouldHaveSingleItem();
        var accepted = await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Dossier.StreamOf(theirs.Scanned.Id), 0, default));
        accepted.Select(each => each.Fact).OfType<DossierAccepted>().Single().Papers.SelectMany(paper => paper.Files).ShouldBe([scan]);
        var file = Directory.GetFiles(installation.Options.FilesFolder, scan.Sha256, SearchOption.AllDirectories).ShouldHaveSingleItem();
        var content = await File.ReadAllBytesAsync(file);
        var name = $"{Dossier.StreamOf(theirs.Scanned.Id)} #1: scan {scan.Id}";
        (await Verb.RunAsync(installation, null, "audit", "verify")).Out.ShouldContain("2 scans");

        await File.WriteAllBytesAsync(file, [.. content, 10]);
        (await Verb.RunAsync(installation, null, "audit", "verify")).Error.ShouldBe($"{name} does not match its hash");
        File.Delete(file);
        (await Verb.RunAsync(installation, null, "audit", "verify", "--dossier", theirs.Scanned.Number)).Error.ShouldBe($"{name} is missing from the stored files");
        await File.WriteAllBytesAsync(file, content);
        await TamperAsync(installation, $"UPDATE files SET sha256 = '{new string('0', 64)}' WHERE sha256 = '{scan.Sha256}'");
        (await Verb.RunAsync(installation, null, "audit", "verify")).Error.ShouldBe($"{name} is recorded with another content than the fact names");
    }

    [Theory, BothDatabases]
    public async Task What_is_not_there_is_said_in_a_sentence_and_not_made(Database database)
    {
        var nowhere = new MocuaOptions { Data = Path.Combine(Path.GetTempPath(), $"mocua-nowhere-{Guid.NewGuid():N}") };
        if (database is Database.Postgres)
        {
            var address = await PostgresServer.NewDatabaseAsync();
            var empty = await Verb.RunAsync(nowhere with { Database = address }, null, "audit", "verify");
            (empty.Exit, empty.Error).ShouldBe((1, "The database cannot be used: it holds no MoCua yet. Start mocua serve once, or name another with --data or --database."));
            await PostgresServer.DropAsync(address);
            var gone = await Verb.RunAsync(nowhere with { Database = address }, null, "audit", "verify");
            (gone.Exit, gone.Error.Split('\n').Length).ShouldBe((1, 1), gone.Error);
            gone.Error.ShouldStartWith("The database cannot be read: ");
            Directory.Delete(nowhere.Data, recursive: true);
            return;
        }

        var said = await Verb.RunAsync(nowhere, null, "audit", "verify");
        (said.Exit, said.Out, said.Error).ShouldBe((1, "", $"There is no MoCua in {nowhere.Data}. Name its folder with --data, or its PostgreSQL with --database."));
        Directory.Exists(nowhere.Data).ShouldBeFalse();

        Directory.CreateDirectory(nowhere.Data);
        await File.WriteAllTextAsync(Path.Combine(nowhere.Data, "mocua.db"), "");
        (await Verb.RunAsync(nowhere, null, "audit", "verify")).Error.ShouldBe("The database cannot be used: it holds no MoCua yet. Start mocua serve once, or name another with --data or --database.");
        Directory.Delete(nowhere.Data, recursive: true);
    }

    /// <summary>Accepted, carried to the ward, claimed or not: three facts.</summary>
    private static async Task<(string Stream, string Number)> DossierAsync(Installation installation)
    {
        var office = new Office(installation);
        var accepted = (await office.AcceptAsync(Given.Birth())).Value;
        await office.CarryAsync($"{Ward}/mot-cua", Ward, accepted.Dossier);
        (await office.DoAsync(accepted.Dossier, "tham-tra", "approve")).Refusal.ShouldBeNull();
        return (Dossier.StreamOf(accepted.Dossier), accepted.Number);
    }

    private static Task<int> TamperAsync(Installation installation, string sql) => installation.WithAsync<AppDb, int>(async db =>
    {
        installation.TamperedWith = true;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = installation.Database is Database.Sqlite
            ? "DROP TRIGGER IF EXISTS facts_no_update; DROP TRIGGER IF EXISTS facts_no_delete;" + sql
            : "DROP TRIGGER IF EXISTS facts_insert_only ON facts;" + sql;
        return await command.ExecuteNonQueryAsync();
    });
}
