using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Deliveries;

namespace MoCua.Dossiers.Letters;

internal static class LetterServices
{
    public static void Add(IServiceCollection services, string? publicUrl)
    {
        services.AddSingleton(provider => new PublicAddress(provider.GetRequiredService<IServer>(), publicUrl));
        services.AddScoped<ComposeLetter>();
        services.AddScoped<RegisterLetter>();
        services.AddScoped<HandoverLetter>();
        services.AddScoped<HandoverRegisterLetter>();
        services.AddScoped<SlipLetter>();
        services.AddScoped<PrintLetter>();
        services.AddScoped<FileLetter>();
        services.AddFactHandler<FileReceipt, DossierAccepted>();
        services.AddFactHandler<FileResult, ResultNumbered>();
    }
}
