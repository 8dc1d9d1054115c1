using System.Globalization;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Every expected “no” of this module.</summary>
internal static class Refusals
{
    public static Refusal UnknownPlace(string place) => new("unknown-place", Say(Texts.UnknownPlace, place));

    public static Refusal UnknownUnit(UnitId unit) => new("unknown-unit", Say(Texts.UnknownUnit, unit.Value));

    public static Refusal NoSuchLevel(UnitLevel level, string from) => new("no-such-level", Say(Texts.NoSuchLevel, NameOf(level), from));

    public static Refusal NoOneStop(string unit) => new("no-one-stop", Say(Texts.NoOneStop, unit));

    public static Refusal NoFunction(string function, string unit) => new("no-function", Say(Texts.NoFunction, function, unit));

    public static Refusal EndsBeforeItBegins => new("ends-before-it-begins", Texts.EndsBeforeItBegins, "Until");

    public static Refusal EndsInThePast => new("ends-in-the-past", Texts.EndsInThePast, "Until");

    public static Refusal UnitNotValid(string unit) => new("unit-not-valid", Say(Texts.UnitNotValid, unit), "From");

    public static Refusal PostHeldAlready(string unit) => new("post-held-already", Say(Texts.PostHeldAlready, unit), "Role");

    public static Refusal PostEndedAlready => new("post-ended-already", Texts.PostEndedAlready);

    public static Refusal DelegationInThePast => new("delegation-in-the-past", Texts.DelegationInThePast, "From");

    public static Refusal DelegationUntilMissing => new("delegation-until-missing", Texts.DelegationUntilMissing, "Until");

    public static Refusal DelegationOutlivesPost => new("delegation-outlives-post", Texts.DelegationOutlivesPost, "Until");

    public static Refusal DelegationDocumentMissing => new("delegation-document-missing", Texts.DelegationDocumentMissing, "Document");

    public static Refusal DelegateSelf => new("delegate-self", Texts.DelegateSelf, "To");

    public static Refusal DelegateToSelf => new("delegate-to-self", Texts.DelegateToSelf, "To");

    public static Refusal DelegateDeputy => new("delegate-deputy", Texts.DelegateDeputy, "Holding");

    public static Refusal DelegateOutsideUnit => new("delegate-outside-unit", Texts.DelegateOutsideUnit, "To");

    public static Refusal DelegateElsewhere => new("delegate-elsewhere", Texts.DelegateElsewhere, "To");

    public static Refusal DelegateNotHead => new("delegate-not-head", Texts.DelegateNotHead, "To");

    public static Refusal DelegateHoldsIt(string name) => new("delegate-holds-it", Say(Texts.DelegateHoldsIt, name), "To");

    public static Refusal DelegatedAlready(string name) => new("delegated-already", Say(Texts.DelegatedAlready, name), "From");

    public static Refusal DelegationOver => new("delegation-over", Texts.DelegationOver);

    public static Refusal UnitMissing => new("unit-missing", Texts.UnitMissing, "Unit");

    public static Refusal RoleMissing => new("role-missing", Texts.RoleMissing, "Role");

    public static Refusal NotLocked => new("not-locked", Texts.NotLocked);

    public static Refusal ClosedAlready => new("closed-already", Texts.ClosedAlready);

    public static Refusal NotClosed => new("not-closed", Texts.NotClosed);

    public static Refusal ChangedMeanwhile => new("conflict", Texts.ChangedMeanwhile);

    public static Refusal ChangedBy(string name, Moment at, string what) => new("conflict", Say(Texts.ChangedBy, name, at.Local, what));

    public static Refusal NotFound => new("not-found", Texts.NotFound);

    public static Refusal OutsideScope => new("outside-scope", Texts.OutsideScope);

    public static Refusal OwnAdministration => new("own-administration", Texts.OwnAdministration);

    public static Refusal ReasonMissing => new("reason-missing", Texts.ReasonMissing, "Reason");

    public static Refusal LoginForm => new("login-form", Texts.LoginForm, "Login");

    public static Refusal AccountsExist => new("accounts-exist", Texts.AccountsExist);

    public static Refusal LoginTaken => new("login-taken", Texts.LoginTaken, "Login");

    public static Refusal NameMissing => new("name-missing", Texts.NameMissing, "Name");

    public static Refusal TitleMissing => new("title-missing", Texts.TitleMissing, "Title");

    public static Refusal SystemNameMissing => new("name-missing", Texts.SystemNameMissing, "Name");

    public static Refusal ScopesMissing => new("scopes-missing", Texts.ScopesMissing, "Scopes");

    public static Refusal SystemRevoked => new("closed-already", Texts.SystemRevoked);

    public static Refusal SystemUnknown(string login) => new("system-unknown", Say(Texts.SystemUnknown, login));

    public static Refusal ScopeUnknown(string scope, IEnumerable<string> known) => new("scope-unknown", Say(Texts.ScopeUnknown, scope, string.Join(' ', known)), "Scopes");

    public static Refusal RoleUnknown(string role) => new("role-unknown", Say(Texts.RoleUnknown, role, string.Join(' ', Roles.Codes)));

    public static Refusal WrongSignIn => new("wrong-sign-in", Texts.WrongSignIn);

    public static Refusal Locked(TimeSpan left) => new("locked", Say(Texts.Locked, HumanSpan(left)));

    public static Refusal AccountClosed => new("account-closed", Texts.AccountClosed);

    public static Refusal WrongPassword => new("wrong-password", Texts.WrongPassword, "Current");

    public static Refusal PasswordLength => new("password-length", Say(Texts.PasswordLength, PasswordRule.Shortest, PasswordRule.Longest), "New");

    public static Refusal PasswordKinds => new("password-kinds", Texts.PasswordKinds, "New");

    public static Refusal PasswordNamesOwner => new("password-names-owner", Texts.PasswordNamesOwner, "New");

    public static Refusal PasswordUsedBefore => new("password-used-before", Texts.PasswordUsedBefore, "New");

    public static Refusal PasswordsDiffer => new("passwords-differ", Texts.PasswordsDiffer, "Again");

    public static string NameOf(UnitLevel level) => level switch
    {
        UnitLevel.Province => Texts.LevelProvince,
        UnitLevel.District => Texts.LevelDistrict,
        _ => Texts.LevelWard,
    };

    private static string HumanSpan(TimeSpan left) => left.TotalMinutes < 60
        ? Say(Texts.Minutes, Math.Max(1, (int)Math.Ceiling(left.TotalMinutes)))
        : Say(Texts.Hours, (int)Math.Ceiling(left.TotalHours));

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.GetCultureInfo("vi-VN"), text, values);
}
