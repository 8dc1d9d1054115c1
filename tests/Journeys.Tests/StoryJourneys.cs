namespace MoCua.Journeys.Tests;

[Collection(DistrictCollection.Name)]
public sealed class StoryJourneys(District district)
{
    public static TheoryData<string> Stories => [.. Story.Names()];

    [Theory, MemberData(nameof(Stories))]
    public Task A_dossier_goes_from_the_counter_over_every_desk_to_the_hand_over(string story) => new StoryWalk(district, Story.Read(story)).PlayAsync();

    [Fact]
    public void Eight_procedures_are_told() => Story.Names().Count().ShouldBe(8);
}
