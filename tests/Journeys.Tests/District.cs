using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>One application and one browser for all journeys; an officer signs in once and stays at the desk.</summary>
public sealed class District : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private readonly Dictionary<string, Officer> people = [];

    internal Installation Installation { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Installation = await Installation.StartAsync(Database.Sqlite);
        await chromium.InitializeAsync();
    }

    internal async Task<Officer> OfficerAsync(string login) =>
        people.TryGetValue(login, out var known) ? known : people[login] = await Officer.SignedInAsync(chromium, Installation, login);

    /// <summary>Somebody without an account.</summary>
    internal async Task<Officer> CitizenAsync() =>
        people.TryGetValue("", out var known) ? known : people[""] = await Officer.AtAsync(chromium, Installation);

    public async Task DisposeAsync()
    {
        foreach (var person in people.Values)
        {
            await person.DisposeAsync();
        }

        await chromium.DisposeAsync();
        await Installation.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
#pragma warning disable CA1515 // xunit reads it
public sealed class DistrictCollection : ICollectionFixture<District>
#pragma warning restore CA1515
{
    public const string Name = "district";
}
