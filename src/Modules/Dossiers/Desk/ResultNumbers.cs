using System.Globalization;
using MoCua.Procedures;

namespace MoCua.Dossiers.Desk;

/// <summary>How the number on a result is written: by the register's own format, or number and symbol of the series.</summary>
internal static class ResultNumbers
{
    public static string Format(Bundle bundle, ProcedureResult result, long entry, DateOnly on)
    {
        var number = entry.ToString("00", CultureInfo.InvariantCulture);
        return result.NumberSource is NumberSource.DocumentSeries || bundle.Register is null
            ? $"{number}/{result.Series}"
            : bundle.Register.NumberFormat
                .Replace("{so}", number, StringComparison.Ordinal)
                .Replace("{nam}", on.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
