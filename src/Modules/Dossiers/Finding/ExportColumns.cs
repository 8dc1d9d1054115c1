using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <summary>What a row of an exported list says. Numbers of persons and dossiers are text; moments are dates that can be reckoned with.</summary>
internal static class ExportColumns
{
    public static IReadOnlyList<ExcelColumn> All { get; } =
    [
        new(Texts.ExportColumnEntry, 7), new(Texts.TrackCode, 28), new(Texts.ExportColumnBook, 12), new(Texts.FindProcedure, 36), new(Texts.ExportColumnCase, 28),
        new(Texts.FindColumnOwner, 26), new(Texts.ExportColumnOwnerNumber, 16), new(Texts.ExportColumnPhone, 15), new(Texts.CounterColumnAddress, 40),
        new(Texts.ExportColumnSubmitter, 26), new(Texts.ExportColumnSubmitterNumber, 16), new(Texts.ExportColumnSubmitterPhone, 15),
        new(Texts.ExportColumnReceivedAt, 34), new(Texts.FindUnit, 34), new(Texts.FindStage, 20), new(Texts.FindColumnReceived, 17), new(Texts.FindColumnDue, 17),
        new(Texts.ExportColumnReady, 17), new(Texts.ExportColumnReturned, 17), new(Texts.ExportColumnLate, 12),
    ];

    /// <param name="sentBefore">Rows in the batches before.</param>
    /// <param name="at">Place in this batch.</param>
    /// <param name="row">What is shown.</param>
    /// <param name="nameOf">Name of a unit.</param>
    /// <param name="now">Decides what is late.</param>
    public static IReadOnlyList<object?> CellsOf(int sentBefore, int at, FindDossiers.Row row, Func<UnitId, string> nameOf, Moment now)
    {
        var (owner, submitter) = (row.Parties.Owner, row.Parties.Submitter);
        return
        [
            (long)sentBefore + at + 1, row.Number, $"{row.Entry}/{row.Book}", row.ProcedureName, row.CaseName,
            owner.Name, owner.Identifier.Number, owner.Phone?.Display, owner.Address,
            submitter?.Name, submitter?.Identifier.Number, submitter?.Phone?.Display,
            nameOf(row.ReceivedAt), nameOf(row.Responsible), FactWords.Name(row.Stage), row.AcceptedAt, row.Due, row.ReadyAt, row.ReturnedAt,
            row.Runs && row.PausedSince is null && row.Due < now ? Texts.CounterLate : null,
        ];
    }
}
