using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>
/// Opens the account with which an installation begins, since every other one is opened by an administrator. Whoever may run this reads
/// the database anyhow; it stands in the facts as done by the program itself.
/// </summary>
public sealed class FirstAdministrator
{
    private readonly AppDb db;
    private readonly Passwords passwords;
    private readonly CivilClock civil;
    private readonly TimeProvider machine;

    internal FirstAdministrator(AppDb db, Passwords passwords, CivilClock civil, TimeProvider machine) =>
        (this.db, this.passwords, this.civil, this.machine) = (db, passwords, civil, machine);

    /// <param name="Unit">Administered with everything below it.</param>
    /// <param name="UnitName">Opens the unit as the topmost committee when it does not exist yet.</param>
    /// <param name="Area">Area code of that new unit by the General Statistics Office.</param>
    /// <param name="Password">First password; must be changed at the first sign-in.</param>
    /// <param name="Force">Also when there are accounts already.</param>
    public sealed record Request(string Login, string Name, string? Title, UnitId Unit, string? UnitName, string? Area, string Password, bool Force);

    /// <summary>The login as it was kept, or why not.</summary>
    public async Task<Result<string>> HandleAsync(Request request, CancellationToken ct)
    {
        if (RefusalOf(request) is { } refusal)
        {
            return refusal;
        }

        var opened = await db.WriteAsync(inner => OpenAsync(request, inner), ct);
        return opened.IsRefused && opened.Refusal.Code == StorageRefusals.DuplicateCode ? Refusals.LoginTaken : opened;
    }

    private static Refusal? RefusalOf(Request request)
    {
        if (!LoginForm.Fits(request.Login))
        {
            return Refusals.LoginForm;
        }

        if (VietnameseText.Tidy(request.Name).Length is 0 or > 200)
        {
            return Refusals.NameMissing;
        }

        var password = PasswordRule.Check(request.Password, Account.FoldLogin(request.Login), request.Name);
        return password.IsRefused ? password.Refusal : null;
    }

    private async Task<Result<string>> OpenAsync(Request request, CancellationToken ct)
    {
        if (!request.Force && await db.Accounts.AnyAsync(ct))
        {
            return Refusals.AccountsExist;
        }

        if (await UnitOfAsync(request, ct) is not { } unit)
        {
            return Refusals.UnknownUnit(request.Unit);
        }

        var account = Account.Open(
            Guid.CreateVersion7(machine.GetUtcNow()), request.Login, request.Name, null, null, passwords.Hash(request.Password),
            Moment.FromUtc(machine.GetUtcNow()), demo: false);
        var granted = account.Grant(unit, Role.Administrator, request.Title ?? Texts.FirstAdministratorTitle, civil.Today, until: null);
        if (granted.IsRefused)
        {
            return granted.Refusal;
        }

        db.Add(account);
        db.Record(account, account.Appointed(), Actor.System, Texts.FirstAdministratorReason);
        db.Record(account, granted.Value, Actor.System, Texts.FirstAdministratorReason);
        return account.Login;
    }

    private async Task<UnitInfo?> UnitOfAsync(Request request, CancellationToken ct)
    {
        if (await db.Units.AsNoTracking().SingleOrDefaultAsync(each => each.Id == request.Unit, ct) is { } known)
        {
            return known.ToInfo();
        }

        if (VietnameseText.Tidy(request.UnitName) is not { Length: > 0 } name)
        {
            return null;
        }

        var info = new NewUnit(request.Unit, UnitKind.Committee, name, Parent: null, request.Area ?? "").ToInfo(parent: null);
        var unit = Unit.From(info);
        db.Add(unit);
        db.Record(unit, unit.Opened(), Actor.System, Texts.FirstAdministratorReason);
        return info;
    }
}
