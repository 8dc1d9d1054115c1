using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>
/// Số định danh cá nhân (số CCCD): 12 digits — place of birth registration (3), century and sex (1), year of birth (2),
/// sequence (6). There is no check digit. Luật Căn cước 2023 Art. 12.
/// </summary>
[JsonConverter(typeof(KeptAsTextJson<CitizenId>))]
public sealed record CitizenId : IKeptAsText<CitizenId>
{
    private readonly string digits;

    private CitizenId(string digits) => this.digits = digits;

    /// <summary>Code of the province or, from 100 on, of the country where the birth was registered; mergers never change it.</summary>
    public string Place => digits[..3];

    public Sex Sex => Century % 2 == 0 ? Sex.Male : Sex.Female;

    public int BirthYear => 1900 + (Century / 2 * 100) + int.Parse(digits.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    private int Century => digits[3] - '0';

    /// <summary>Reads what a person typed, spaces and dots allowed.</summary>
    /// <param name="text">For example <c>001 090 012 345</c>.</param>
    /// <param name="today">Nobody is born after it.</param>
    public static Result<CitizenId> Parse(string? text, DateOnly today)
    {
        var typed = Typed.Compact(text);
        if (!Typed.IsDigits(typed))
        {
            return typed.Length == 0 ? Refusals.CitizenIdEmpty : Refusals.CitizenIdLetters;
        }

        if (typed.Length != 12)
        {
            return Refusals.CitizenIdLength(typed.Length);
        }

        var id = new CitizenId(typed);
        if (!Provinces.Knows(id.Place))
        {
            return Refusals.CitizenIdPlace(id.Place);
        }

        return id.BirthYear > today.Year ? Refusals.CitizenIdFuture(id.BirthYear) : id;
    }

    public static bool TryParse(string? text, DateOnly today, [NotNullWhen(true)] out CitizenId? id)
    {
        var parsed = Parse(text, today);
        id = parsed.IsRefused ? null : parsed.Value;
        return id is not null;
    }

    public static CitizenId FromKept(string text) =>
        text.Length == 12 && Typed.IsDigits(text) ? new CitizenId(text) : throw new FormatException("Not a kept citizen id.");

    /// <summary>
    /// Sentences that say where the number and the entered person disagree, or that its place is no province. They warn and never block: registers contain errors.
    /// </summary>
    public IReadOnlyList<string> Doubts(Sex? sex, PartialDate? birth)
    {
        var doubts = new List<string>();
        if (Place[0] != '0')
        {
            doubts.Add(Texts.DoubtPlace.Fill(Place));
        }

        if (sex is { } entered && entered != Sex)
        {
            doubts.Add(Texts.DoubtSex.Fill(Sex.Word(), entered.Word()));
        }

        if (birth is not null && birth.Year != BirthYear)
        {
            doubts.Add(Texts.DoubtBirthYear.Fill(BirthYear, birth.Year));
        }

        return doubts;
    }

    /// <summary>The twelve digits.</summary>
    public override string ToString() => digits;
}
