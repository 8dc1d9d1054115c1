using MoCua.Files;

// VAULT-FOLDER NAME: stores what comes on standard input, as an upload would.
if (args.Length != 2)
{
    return 2;
}

await using var input = Console.OpenStandardInput();
var stored = await new FileVault(args[0]).StoreAsync(input, args[1], FileVault.DefaultLimitBytes, default);
Console.WriteLine(stored.IsRefused ? stored.Refusal.Code : stored.Value.Sha256);
return 0;
