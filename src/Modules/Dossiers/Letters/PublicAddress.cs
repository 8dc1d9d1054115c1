using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MoCua.Dossiers.Letters;

/// <summary>Where citizens reach this installation: QR codes on paper lead here.</summary>
/// <param name="given">What the administrator set; otherwise the first address that the program listens on.</param>
internal sealed class PublicAddress(IServer server, string? given)
{
    public string VerifyUrl(Dossier dossier) => $"{Root.TrimEnd('/')}/xac-minh/{dossier.VerifyId}";

    private string Root => given
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? throw new InvalidOperationException("The program does not listen yet, so it has no address to print.");
}
