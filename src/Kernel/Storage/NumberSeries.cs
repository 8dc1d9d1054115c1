using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MoCua.Kernel.Storage;

/// <summary>
/// Counting rows, one per series. A number is taken inside the write that uses it, so it exists exactly when the write does:
/// no gap and no double, whatever happens in between. Take numbers last, in the order dossier → counter → book.
/// </summary>
public static class NumberSeries
{
    private const string Take =
        "INSERT INTO number_series (series, last) VALUES (@series, 1) " +
        "ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last";

    /// <param name="db">A unit of work inside <see cref="AppDb.WriteAsync{T}"/>.</param>
    /// <param name="series">For example <c>dossier/H26.12/2024-10-07</c>.</param>
    /// <param name="ct">Cancels the wait for the row.</param>
    public static async Task<long> NextNumberAsync(this AppDb db, string series, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Numbers are taken inside WriteAsync only.");
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = Take;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@series", series);
        command.Parameters.Add(parameter);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}

internal sealed class NumberSeriesRow : Facts.ITechnical
{
    public required string Series { get; init; }

    public long Last { get; init; }
}

/// <summary>Technical settings of this installation, for example how far a demo's civil clock runs ahead.</summary>
public sealed class Setting : Facts.ITechnical
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
