using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Opens the account of a new officer with a first post and a first password.</summary>
internal sealed class AppointOfficer(
    AppDb db, UnitDirectory units, Passwords passwords, CivilClock civil, TimeProvider machine)
{
    public sealed record Request(string? Login, string? Name, string? Phone, string? Email, PostInput Post, string? Reason);

    /// <param name="Password">Shown once to whoever hands it over; kept nowhere.</param>
    public sealed record Appointed(Guid Account, string Login, string Name, string Password);

    public async Task<Result<Appointed>> HandleAsync(Request request, Actor administrator, CancellationToken ct)
    {
        var terms = Check(request, administrator);
        if (terms.IsRefused)
        {
            return terms.Refusal;
        }

        var password = PasswordRule.NewFirstPassword();
        var account = Account.Open(
            Guid.CreateVersion7(machine.GetUtcNow()), request.Login!, request.Name!, Trimmed(request.Phone), Trimmed(request.Email),
            passwords.Hash(password), Moment.FromUtc(machine.GetUtcNow()), demo: false);
        var granted = account.Grant(terms.Value.Unit, terms.Value.Role, terms.Value.Title, terms.Value.From, terms.Value.Until);
        if (granted.IsRefused)
        {
            return granted.Refusal;
        }

        var saved = await SaveAsync(account, granted.Value, administrator, request.Reason, ct);
        return saved.IsRefused
            ? saved.Refusal.Code == StorageRefusals.DuplicateCode ? Refusals.LoginTaken : saved.Refusal
            : new Appointed(account.Id, account.Login, account.Name, password);
    }

    private Task<Result<Done>> SaveAsync(Account account, PostGranted granted, Actor administrator, string? reason, CancellationToken ct) => db.WriteAsync<Done>(
        async token =>
        {
            db.Add(account);
            db.Record(account, account.Appointed(), administrator, reason);
            db.Record(account, granted, administrator, reason);
            await Guesses.SettleAsync(db, account.Login, null, token);
            return Done.It;
        },
        ct);

    private Result<PostInput.Terms> Check(Request request, Actor administrator)
    {
        if (!LoginForm.Fits(request.Login))
        {
            return Refusals.LoginForm;
        }

        if (VietnameseText.Tidy(request.Name).Length is 0 or > 200)
        {
            return Refusals.NameMissing;
        }

        return string.IsNullOrWhiteSpace(request.Reason)
            ? Refusals.ReasonMissing
            : request.Post.Check(units, AdministrationScope.Of(administrator, units), civil.Today);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
