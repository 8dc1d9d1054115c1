using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Demo;

/// <summary>The few numbers that a demo keeps between two starts.</summary>
internal static class DemoSettings
{
    public static async Task<long?> ReadAsync(AppDb db, string name, CancellationToken ct) =>
        await db.Set<Setting>().AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == name, ct) is { } kept
            ? long.Parse(kept.Value, CultureInfo.InvariantCulture)
            : null;

    public static Task<Result<Done>> KeepAsync(AppDb db, string name, long value, CancellationToken ct) => db.WriteAsync<Done>(
        async inner =>
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            if (await db.Set<Setting>().SingleOrDefaultAsync(setting => setting.Name == name, inner) is { } kept)
            {
                kept.Value = text;
            }
            else
            {
                db.Add(new Setting { Name = name, Value = text });
            }

            return Done.It;
        },
        ct);
}
