namespace MoCua.Organizations;

/// <summary>A system's secret on its one page.</summary>
internal sealed record SystemSecretShown(Guid Account, string Name, string Login, string Secret);
