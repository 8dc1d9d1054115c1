using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoCua.Letters.Press;

namespace MoCua.Letters;

/// <summary>Composition of this module. Callers ask for <see cref="LetterPress"/>; papers and templates are plain functions.</summary>
public static class LettersModule
{
    public static IServiceCollection AddLetters(this IServiceCollection services)
    {
        services.TryAddSingleton(new LetterPressOptions());
        services.AddSingleton<LetterPress>();
        return services;
    }
}
