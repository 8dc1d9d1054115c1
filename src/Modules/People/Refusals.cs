using System.Globalization;
using MoCua.Kernel.Results;
using MoCua.People.Identifiers;

namespace MoCua.People;

/// <summary>Every “no” of this module.</summary>
internal static class Refusals
{
    public static Refusal CitizenIdEmpty => new("citizen-id-missing", Texts.CitizenIdEmpty);

    public static Refusal CitizenIdLetters => new("citizen-id-malformed", Texts.CitizenIdLetters);

    public static Refusal TaxCodeCheckDigit => new("tax-code-check-digit", Texts.TaxCodeCheckDigit);

    public static Refusal PassportMalformed => new("passport-malformed", Texts.PassportMalformed);

    public static Refusal PhoneMalformed => new("phone-malformed", Texts.PhoneMalformed);

    public static Refusal EmailMalformed => new("email-malformed", Texts.EmailMalformed);

    public static Refusal DateMalformed => new("date-malformed", Texts.DateMalformed);

    public static Refusal YearNeedsFourDigits => new("date-malformed", Texts.YearNeedsFourDigits);

    public static Refusal IdentifierWithoutKind => new("identifier-without-kind", Texts.IdentifierWithoutKind);

    public static Refusal NameMissing => new("name-missing", Texts.NameMissing);

    public static Refusal NameTooLong => new("name-too-long", Texts.NameTooLong);

    public static Refusal NameWithoutLetters => new("name-malformed", Texts.NameWithoutLetters);

    public static Refusal NameWithDigits => new("name-malformed", Texts.NameWithDigits);

    public static Refusal AddressTooLong => new("address-too-long", Texts.AddressTooLong);

    public static Refusal NotFound => new("person-not-found", Texts.NotFound);

    public static Refusal ReasonMissing => new("reason-missing", Texts.ReasonMissing);

    public static Refusal CitizenIdLength(int length) => new(
        "citizen-id-malformed",
        length switch
        {
            9 => Texts.CitizenIdIsOld,
            11 => Texts.CitizenIdLostZero,
            _ => Texts.CitizenIdLength.Fill(length),
        });

    public static Refusal CitizenIdPlace(string place) => new("citizen-id-place", Texts.CitizenIdPlace.Fill(place));

    public static Refusal CitizenIdFuture(int year) => new("citizen-id-future", Texts.CitizenIdFuture.Fill(year));

    public static Refusal OldCitizenIdMalformed(int length) =>
        new("old-citizen-id-malformed", length == 12 ? Texts.OldCitizenIdIsNew : Texts.OldCitizenIdMalformed.Fill(length));

    public static Refusal TaxCodeMalformed(int length) => new("tax-code-malformed", Texts.TaxCodeMalformed.Fill(length));

    public static Refusal PhoneFormerPrefix(string former, string now, string number) =>
        new("phone-former-prefix", Texts.PhoneFormerPrefix.Fill(former, now, number));

    public static Refusal BirthInFuture(string date) => new("birth-in-future", Texts.BirthInFuture.Fill(date));

    /// <summary>Enough to see that it is somebody else, too little to learn who.</summary>
    public static Refusal NumberOfAnother(PersonSnapshot known) => new(
        "number-of-another", Texts.NumberOfAnother.Fill(Mask.Name(known.Name), known.Birth?.Year.ToString(CultureInfo.InvariantCulture) ?? "?"));

    public static Refusal NoSuchDay(int day, int month, int year) => new("date-malformed", Texts.NoSuchDay.Fill(day, month, year));
}
