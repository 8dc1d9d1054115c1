using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.People.Identifiers;
using MoCua.TestKit;

namespace MoCua.People.Tests;

/// <summary>A counter of a unit that no other test knows.</summary>
internal sealed class Counter(Installation installation)
{
    public UnitId Unit { get; } = new($"thu/{Guid.NewGuid():N}");

    public Actor Officer => new(Guid.NewGuid(), "Cán bộ thử", [Post]);

    private Post Post => new(Unit, "Một cửa thử", Role.CounterOfficer, "Cán bộ tiếp nhận");

    public async Task<PersonMatch> RegisterAsync(PersonSnapshot person)
    {
        var match = await TryRegisterAsync(person);
        match.Refusal.ShouldBeNull();
        return match.Value;
    }

    public Task<Result<PersonMatch>> TryRegisterAsync(PersonSnapshot person) =>
        WriteAsync((registry, ct) => registry.RegisterOrMatchAsync(person, Unit, Officer, Post, ct));

    public Task<Result<PersonSnapshot>> CorrectAsync(Guid id, PersonSnapshot person, string reason) =>
        WriteAsync((registry, ct) => registry.CorrectAsync(id, person, Unit, Officer, Post, reason, ct));

    public async Task<IReadOnlyList<PersonFound>> SearchAsync(string text, int take = 10, string? after = null)
    {
        await using var scope = installation.Scope();
        return await scope.ServiceProvider.GetRequiredService<PeopleDirectory>().SearchAsync(text, [Unit], take, after, default);
    }

    public async Task<string[]> NamesAsync(string text) => [.. (await SearchAsync(text)).Select(found => found.Snapshot.Name)];

    public async Task<Result<T>> WriteAsync<T>(Func<PersonRegistry, CancellationToken, Task<Result<T>>> work)
    {
        await using var scope = installation.Scope();
        var (db, registry) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<PersonRegistry>());
        return await db.WriteAsync(ct => work(registry, ct), default);
    }
}

internal static class Given
{
    private static readonly DateOnly Today = new(2024, 10, 7);

    public static PersonSnapshot Person(
        string name = "Nguyễn Văn Mẫu An", PersonIdentifier? identifier = null, string birth = "07/03/1990", string? phone = null, string? address = null) =>
        new(name, Sex.Male, PartialDate.Parse(birth).Value, identifier ?? CitizenId(), phone is null ? null : PhoneNumber.Parse(phone).Value,
            null, address, "Kinh", "Việt Nam");

    /// <summary>A number of this test alone.</summary>
    public static PersonIdentifier CitizenId() =>
        PersonIdentifier.Of(MoCua.People.Identifiers.CitizenId.Parse($"001090{Random.Shared.Next(1_000_000):000000}", Today).Value);

    public static PersonIdentifier OldCitizenId() =>
        PersonIdentifier.Of(MoCua.People.Identifiers.OldCitizenId.Parse($"{Random.Shared.Next(1_000_000_000):000000000}").Value);

    public static PersonIdentifier TaxCode(string code) => PersonIdentifier.Of(MoCua.People.Identifiers.TaxCode.Parse(code, Today).Value);
}
