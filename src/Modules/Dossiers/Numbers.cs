using System.Globalization;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.Procedures;

namespace MoCua.Dossiers;

/// <summary>The numbers of this module. All are taken inside the write that uses them.</summary>
internal static class Numbers
{
    extension(AppDb db)
    {
        /// <summary>Mã hồ sơ by TT 01/2018/TT-VPCP, Điều 19: agency code – date – sequence of the day.</summary>
        public async Task<string> NextDossierNumberAsync(UnitInfo competent, DateOnly on, CancellationToken ct)
        {
            var day = on.ToString("yyMMdd", CultureInfo.InvariantCulture);
            var sequence = await db.NextNumberAsync($"dossier/{competent.Code}/{day}", ct);
            return string.Create(CultureInfo.InvariantCulture, $"{competent.Code}-{day}-{sequence:0000}");
        }

        /// <summary>Entry in the one-stop's register of dossiers: gap-free per unit and year.</summary>
        public Task<long> NextRegisterEntryAsync(UnitInfo oneStop, DateOnly on, CancellationToken ct) =>
            db.NextNumberAsync($"register/{oneStop.Id}/{on.Year}", ct);

        /// <summary>Entry in a counter's register of dossiers that it accepts for other places (phi địa giới): gap-free per unit and year.</summary>
        public Task<long> NextHelpedEntryAsync(UnitInfo oneStop, DateOnly on, CancellationToken ct) => db.NextNumberAsync($"helped/{oneStop.Id}/{on.Year}", ct);

        /// <summary>Fee receipt: gap-free per unit and year.</summary>
        public Task<long> NextReceiptAsync(UnitInfo oneStop, DateOnly on, CancellationToken ct) => db.NextNumberAsync($"receipt/{oneStop.Id}/{on.Year}", ct);

        /// <summary>Apology letter (Mẫu 04): gap-free per committee and year.</summary>
        public Task<long> NextApologyAsync(UnitInfo committee, DateOnly on, CancellationToken ct) => db.NextNumberAsync($"apology/{committee.Id}/{on.Year}", ct);

        /// <summary>Notice that a dossier is stopped: gap-free per committee and year.</summary>
        public Task<long> NextStopNoticeAsync(UnitInfo committee, DateOnly on, CancellationToken ct) => db.NextNumberAsync($"stop/{committee.Id}/{on.Year}", ct);

        /// <summary>Slip that a counter gives instead of a dossier: gap-free per one-stop, kind and year.</summary>
        public Task<long> NextSlipAsync(SlipKind kind, UnitInfo oneStop, DateOnly on, CancellationToken ct) => db.NextNumberAsync($"slip-{kind}/{oneStop.Id}/{on.Year}", ct);

        /// <summary>Hand-over record: gap-free per giving unit and year.</summary>
        public async Task<string> NextHandoverAsync(UnitInfo from, DateOnly on, CancellationToken ct)
        {
            var entry = await db.NextNumberAsync($"handover/{from.Id}/{on.Year}", ct);
            return string.Create(CultureInfo.InvariantCulture, $"{entry:00}/{on.Year}/BBBG");
        }

        /// <summary>Number of a result in its book or series: gap-free per unit, book and year.</summary>
        public async Task<(string Book, long Entry)> NextResultEntryAsync(Bundle bundle, ProcedureResult result, UnitInfo unit, DateOnly on, CancellationToken ct)
        {
            var book = result.NumberSource switch
            {
                NumberSource.CivilStatusBook or NumberSource.CertificationBook => bundle.Register?.Id ?? bundle.Code.ToString(),
                _ => result.Series ?? bundle.Code.ToString(),
            };
            return (book, await db.NextNumberAsync($"result/{unit.Id}/{book}/{on.Year}", ct));
        }
    }
}
