using System.Data.Common;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using Npgsql;

namespace MoCua.Bench;

/// <summary>The rows of one page of the inbox by the plainest SQL there is for them, on a connection that stays open.</summary>
internal sealed class RawInbox(DbConnection db) : IAsyncDisposable
{
    private const string Columns =
        "t.id, d.id, d.number, d.procedure, d.procedure_name, d.case_name, d.owner_name, t.element, t.name, t.unit, t.planned_due, d.lawful_due, t.holder_name, t.awaits_handover, t.\"key\"";

    public static async Task<RawInbox> OpenAsync(Place place) => new(await place.ConnectAsync());

    public async Task ReadAsync(Inbox.Request request, Actor actor, string desk)
    {
        var where = "t.desk = @desk AND t.closed_at IS NULL" + request.Which switch
        {
            Inbox.Whose.Mine => " AND t.holder = @me",
            Inbox.Whose.Free => " AND t.holder IS NULL AND NOT t.awaits_handover",
            _ => "",
        };
        where += request.Element is null ? "" : " AND t.element = @element";
        where += request.After is null ? "" : " AND (t.dossier_due, t.\"key\") > (@due, @key)";
        await using var command = db.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM dossier_tasks t JOIN dossiers d ON d.id = t.dossier_id WHERE {where} ORDER BY t.dossier_due, t.\"key\" LIMIT {Inbox.PageSize}";
        Add(command, "@desk", desk);
        Add(command, "@me", db is NpgsqlConnection ? actor.Account : actor.Account.ToString().ToUpperInvariant());
        Add(command, "@element", request.Element);
        Add(command, "@due", request.After?.At.Microseconds);
        Add(command, "@key", request.After?.Key);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private static void Add(DbCommand command, string name, object? value)
    {
        if (value is null || !command.CommandText.Contains(name, StringComparison.Ordinal))
        {
            return;
        }

        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
