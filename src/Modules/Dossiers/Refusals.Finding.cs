using MoCua.Kernel.Results;

namespace MoCua.Dossiers;

internal static partial class Refusals
{
    public static Refusal FilterEmpty => new("filter-empty", Texts.FilterEmpty);

    public static Refusal NothingToExport => new("nothing-to-export", Texts.NothingToExport);

    public static Refusal FilterNameMissing(int most) => new("filter-name-missing", Say(Texts.FilterNameMissing, most), "ten-bo-loc");

    public static Refusal TooManyFilters(int most) => new("too-many-filters", Say(Texts.TooManyFilters, most));

    public static Refusal TooMuchToExport(int most) => new("too-much-to-export", Say(Texts.TooMuchToExport, most));

    public static Refusal ExportPurposeMissing(int most) => new("export-purpose-missing", Say(Texts.ExportPurposeMissing, most), "muc-dich");
}
