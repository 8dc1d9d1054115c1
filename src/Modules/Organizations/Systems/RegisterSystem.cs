using MoCua.Api;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Registers another system under one post, with the scopes that it needs and a secret that is told once.</summary>
internal sealed class RegisterSystem(AppDb db, UnitDirectory units, Passwords passwords, CivilClock civil, TimeProvider machine)
{
    private const int LongestName = 200;

    public sealed record Request(string? Login, string? Name, IReadOnlyList<string> Scopes, PostInput Post, string? Reason);

    /// <param name="Secret">Shown once to whoever hands it over; kept nowhere.</param>
    public sealed record Registered(Guid Account, string Login, string Name, string Secret);

    public async Task<Result<Registered>> HandleAsync(Request request, Actor administrator, CancellationToken ct)
    {
        var terms = Check(request, administrator);
        if (terms.IsRefused)
        {
            return terms.Refusal;
        }

        var (secret, now) = (SystemSecret.New(), machine.GetUtcNow());
        var account = Account.OfSystem(Guid.CreateVersion7(now), request.Login!, request.Name!, request.Scopes, passwords.Hash(secret), Moment.FromUtc(now));
        var granted = account.Grant(terms.Value.Unit, terms.Value.Role, terms.Value.Title, terms.Value.From, terms.Value.Until);
        if (granted.IsRefused)
        {
            return granted.Refusal;
        }

        var saved = await db.WriteAsync(
            _ =>
            {
                db.Add(account);
                db.Record(account, account.Registered(), administrator, request.Reason);
                return Task.FromResult(db.Record(account, granted.Value, administrator, request.Reason));
            },
            ct);
        return saved is { IsRefused: true, Refusal: { } no }
            ? no.Code == StorageRefusals.DuplicateCode ? Refusals.LoginTaken : no
            : new Registered(account.Id, account.Login, account.Name, secret);
    }

    private Result<PostInput.Terms> Check(Request request, Actor administrator)
    {
        if (VietnameseText.Tidy(request.Name).Length is 0 or > LongestName)
        {
            return Refusals.SystemNameMissing;
        }

        if (!LoginForm.Fits(request.Login))
        {
            return Refusals.LoginForm;
        }

        if (request.Scopes.Count == 0)
        {
            return Refusals.ScopesMissing;
        }

        if (request.Scopes.FirstOrDefault(scope => !Scopes.All.ContainsKey(scope)) is { } unknown)
        {
            return Refusals.ScopeUnknown(unknown, Scopes.All.Keys);
        }

        return string.IsNullOrWhiteSpace(request.Reason)
            ? Refusals.ReasonMissing
            : request.Post.Check(units, AdministrationScope.Of(administrator, units), civil.Today);
    }
}
