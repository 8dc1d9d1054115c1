using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Finding;

public class WordRowsTests(Installations installations) : IClassFixture<Installations>
{
    /// <summary>SQLite is asked within the process, row by row, inside the one transaction; PostgreSQL gets them all in one message.</summary>
    [Theory, BothDatabases]
    public async Task The_words_of_a_dossier_go_to_the_database_with_its_acceptance_in_one_batch(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var heard = new Heard();

        var accepted = (await new Office(installation).AcceptAsync(Given.Birth())).Value;

        var rows = await installation.WithAsync<AppDb, int>(db => db.DossierWords.CountAsync(row => row.DossierId == accepted.Dossier));
        var messages = heard.Inserts.Where(insert => insert.Values.Contains($"{accepted.Dossier}", StringComparer.OrdinalIgnoreCase)).ToList();
        rows.ShouldBeGreaterThan(8);
        messages.Count.ShouldBe(database is Database.Postgres ? 1 : rows);
        messages.Select(message => message.Context).Distinct().Count().ShouldBe(1);
    }

    private sealed class Heard : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentBag<IDisposable> subscriptions = [];

        public Heard() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public ConcurrentQueue<(Guid Context, IReadOnlyList<string?> Values)> Inserts { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Context: { } context } executed && executed.Command.CommandText.Replace("\"", "", StringComparison.Ordinal).Contains("INSERT INTO dossier_words", StringComparison.Ordinal))
            {
                Inserts.Enqueue((context.ContextId.InstanceId, [.. executed.Command.Parameters.Cast<DbParameter>().Select(parameter => $"{parameter.Value}")]));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Dispose();
            }
        }
    }
}
