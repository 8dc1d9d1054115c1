using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Storage;
using MoCua.People.Counter;

namespace MoCua.People;

/// <summary>Citizens and organisations that a unit has met, and the numbers that tell them apart.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, PeopleModel>();
        services.AddScoped<PeopleDirectory>();
        services.AddScoped<PersonRegistry>();
        services.AddScoped(provider => new SearchPeople(provider.GetRequiredService<PeopleDirectory>()));
        return services;
    }
}
