using System.Globalization;
using Microsoft.AspNetCore.Http;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <summary>Which dossiers are looked for: all conditions together. Kept by officers under names of their own.</summary>
/// <param name="Text">Of number, names, identifiers, telephone, address, procedure.</param>
/// <param name="Procedure">Its code.</param>
/// <param name="Unit">Which unit answers for the dossier now.</param>
/// <param name="Late">Past its date, still running.</param>
internal sealed record DossierFilter(
    string? Text = null, string? Procedure = null, Stage? Stage = null, UnitId? Unit = null, DateOnly? ReceivedFrom = null, DateOnly? ReceivedTo = null,
    DateOnly? DueFrom = null, DateOnly? DueTo = null, bool Late = false)
{
    public const int MostText = 120;

    public bool IsEmpty => this == new DossierFilter();

    /// <summary>The query of the page that shows it.</summary>
    public QueryString ToQuery()
    {
        (string Name, string? Value)[] all =
        [
            ("tim", Text), ("thu-tuc", Procedure), ("trang-thai", Stage is { } stage ? ((int)stage).ToString(CultureInfo.InvariantCulture) : null), ("don-vi", Unit?.Value),
            ("nhan-tu", ReceivedFrom?.Numeric()), ("nhan-den", ReceivedTo?.Numeric()), ("han-tu", DueFrom?.Numeric()), ("han-den", DueTo?.Numeric()), ("qua-han", Late ? "true" : null),
        ];
        return QueryString.Create(all.Where(each => each.Value is { Length: > 0 }).Select(each => KeyValuePair.Create(each.Name, each.Value)));
    }

    /// <summary>For people: the conditions in words, in one line.</summary>
    /// <param name="nameOfProcedure">Its name, or the code where nobody knows it.</param>
    /// <param name="nameOfUnit">Likewise.</param>
    public string InWords(Func<string, string> nameOfProcedure, Func<UnitId, string> nameOfUnit)
    {
        string?[] said =
        [
            Text is { Length: > 0 } ? Refusals.Say(Texts.FindSaidText, Text) : null,
            Procedure is { } procedure ? Refusals.Say(Texts.FindSaidProcedure, nameOfProcedure(procedure)) : null,
            Stage is { } stage ? Refusals.Say(Texts.FindSaidStage, FactWords.Name(stage)) : null,
            Unit is { } unit ? Refusals.Say(Texts.FindSaidUnit, nameOfUnit(unit)) : null,
            Days(Texts.FindSaidReceived, ReceivedFrom, ReceivedTo),
            Days(Texts.FindSaidDue, DueFrom, DueTo),
            Late ? Texts.FindSaidLate : null,
        ];
        return IsEmpty ? Texts.FindSaidAll : string.Join("; ", said.OfType<string>());
    }

    private static string? Days(string sentence, DateOnly? from, DateOnly? to) =>
        from is null && to is null ? null : Refusals.Say(sentence, from?.Numeric() ?? "…", to?.Numeric() ?? "…");
}
