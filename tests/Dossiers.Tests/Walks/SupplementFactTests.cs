using MoCua.Dossiers.Tests.Access;
using MoCua.Kernel.Facts;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class SupplementFactTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task What_a_specialist_lists_as_missing_is_a_fact_before_somebody_signs_the_request(Database database)
    {
        var installation = await installations.OnAsync(database);
        var theirs = await Theirs.PrepareAsync(installation);

        var facts = await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Dossier.StreamOf(theirs.Waiting.Id), 0, default));

        var drafted = facts.Select(each => each.Fact).OfType<SupplementDrafted>().ShouldHaveSingleItem();
        drafted.Items.ShouldHaveSingleItem().Name.ShouldBe("Bản vẽ cấp thoát nước");
        facts.Select(each => each.Fact.GetType()).Where(type => type == typeof(SupplementDrafted) || type == typeof(SupplementRequested))
            .ShouldBe([typeof(SupplementDrafted), typeof(SupplementRequested)]);
    }
}
