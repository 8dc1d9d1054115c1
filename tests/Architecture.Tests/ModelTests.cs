using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Host;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Architecture.Tests;

public class ModelTests
{
    /// <summary>Insert-only rows of the journal; AppDb lets nobody change them.</summary>
    private static readonly string[] Journal = ["FactRow", "FactPersonal"];

    [Fact]
    public async Task Every_entity_is_an_aggregate_a_part_a_technical_row_or_the_journal()
    {
        await using var unbound = new Unbound(Database.Sqlite);

        var entities = unbound.Db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType).ToList();

        entities.ShouldContain(type => typeof(IAggregate).IsAssignableFrom(type));
        entities.ShouldContain(type => typeof(IPart).IsAssignableFrom(type));
        entities.Where(type => !typeof(IAggregate).IsAssignableFrom(type) && !typeof(IPart).IsAssignableFrom(type) && !typeof(ITechnical).IsAssignableFrom(type))
            .Select(type => type.Name).Except(Journal).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task The_first_migration_is_the_model(Database database)
    {
        await using var unbound = new Unbound(database);

        var script = unbound.Db.Database.GenerateCreateScript().ReplaceLineEndings("\n");

        script.ShouldContain("CREATE TABLE");
        new SourceFile($"src/Migrations.{database}/0001_model.sql").Text.ShouldBe(script, "run ./dev schema");
    }

    [Fact]
    public async Task Facts_keep_the_shape_in_which_they_are_stored()
    {
        await using var unbound = new Unbound(Database.Sqlite);

        unbound.Services.GetRequiredService<FactCatalogue>().Types.OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => FactJson.Whole.GetTypeInfo(type).Properties.Select(property => property.AttributeProvider!.IsDefined(typeof(PersonalAttribute), inherit: true)
                ? $"{type.Name}.{property.Name} (personal)"
                : $"{type.Name}.{property.Name}").Prepend(type.Name))
            .ShouldBeFrozen("facts");
    }

    /// <summary>The program put together, on a database that nobody opens.</summary>
    private sealed class Unbound : IAsyncDisposable
    {
        private readonly string data = Directory.CreateTempSubdirectory("mocua-model-").FullName;
        private readonly WebApplication app;
        private readonly AsyncServiceScope scope;

        public Unbound(Database database)
        {
            app = Composition.Build(new MocuaOptions { Data = data, Database = database is Database.Sqlite ? "sqlite" : "Host=localhost", Quiet = true });
            scope = app.Services.CreateAsyncScope();
        }

        public IServiceProvider Services => scope.ServiceProvider;

        public AppDb Db => Services.GetRequiredService<AppDb>();

        public async ValueTask DisposeAsync()
        {
            await scope.DisposeAsync();
            await app.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }
}
