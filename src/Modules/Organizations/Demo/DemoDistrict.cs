using Microsoft.Extensions.Options;

namespace MoCua.Organizations;

/// <summary>A district in a box: units and evidently invented people, all with the one demo password.</summary>
public sealed class DemoDistrict
{
    private readonly OrganizationsSeed seed;
    private readonly OrganizationsOptions options;

    internal DemoDistrict(OrganizationsSeed seed, IOptions<OrganizationsOptions> options) => (this.seed, this.options) = (seed, options.Value);

    /// <summary>Opens what is missing; a second call changes nothing. Refused by a fault outside demo mode.</summary>
    /// <param name="folder">Folder of the demo, for example <c>demo/long-bien</c>, with its <c>organisation.yaml</c>.</param>
    /// <param name="ct">Cancels the wait.</param>
    /// <returns>How many units and officers were new.</returns>
    public async Task<(int Units, int Officers)> SeedAsync(string folder, CancellationToken ct)
    {
        if (!options.Demo)
        {
            throw new InvalidOperationException("Invented people are seeded in demo mode only.");
        }

        using var text = new StreamReader(Path.Combine(folder, "organisation.yaml"));
        var file = OrganisationFile.Read(text);
        return await seed.SeedAsync([.. file.NewUnits()], [.. file.NewOfficers(options.DemoPassword)], ct);
    }
}
