namespace MoCua.Organizations;

/// <summary>A first password on its one page.</summary>
internal sealed record FirstPassword(Guid Account, string Name, string Login, string Password);
