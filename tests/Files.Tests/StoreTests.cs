using System.Security.Cryptography;
using MoCua.Kernel.Results;

namespace MoCua.Files.Tests;

public class StoreTests : VaultTest
{
    [Fact]
    public async Task Content_is_kept_under_its_hash_and_read_back()
    {
        var vault = Vault;
        var stored = (await StoreAsync(vault, Samples.Pdf(), "Giấy chứng sinh.pdf")).Value;

        stored.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Samples.Pdf())));
        (stored.Size, stored.MediaType, stored.Name).ShouldBe((Samples.Pdf().Length, "application/pdf", "Giấy chứng sinh.pdf"));
        await using var content = vault.Open(stored.Sha256);
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        read.ToArray().ShouldBe(Samples.Pdf());
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Equal_content_is_stored_once_also_when_it_comes_at_once()
    {
        var vault = Vault;
        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => StoreAsync(vault, Samples.Pdf(padding: 300_000), $"{i}.pdf"))));

        stored.Select(each => each.Value.Sha256).Distinct().Count().ShouldBe(1);
        Everything().Length.ShouldBe(1);
        (await vault.VerifyAsync(stored[0].Value.Sha256, default)).ShouldBe(FileCondition.Sound);
    }

    [Fact]
    public async Task A_damaged_or_lost_file_is_found_and_a_new_upload_mends_it()
    {
        var vault = Vault;
        var stored = (await StoreAsync(vault, Samples.Jpeg(), "a.jpg")).Value;
        var path = Everything().Single();

        await File.AppendAllTextAsync(path, "x");
        (await vault.VerifyAsync(stored.Sha256, default)).ShouldBe(FileCondition.Damaged);
        await StoreAsync(vault, Samples.Jpeg(), "b.jpg");
        (await vault.VerifyAsync(stored.Sha256, default)).ShouldBe(FileCondition.Sound);
        File.Delete(path);
        (await vault.VerifyAsync(stored.Sha256, default)).ShouldBe(FileCondition.Missing);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("0123")]
    [InlineData("")]
    public void Only_a_hash_opens_a_file(string name) => Should.Throw<ArgumentException>(() => Vault.Open(name));

    [Fact]
    public async Task A_scan_above_the_limit_is_refused_with_advice_and_its_rest_is_not_read()
    {
        await using var scan = new EndlessStream(30 * 1024 * 1024);

        var refusal = (await Vault.StoreAsync(scan, "quét.pdf", FileVault.DefaultLimitBytes, default)).Refusal!;

        refusal.Code.ShouldBe("file-too-large");
        refusal.Message.ShouldContain("20 MB");
        refusal.Message.ShouldContain("200 dpi");
        scan.Position.ShouldBeLessThan(21 * 1024 * 1024);
        Everything().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_answered_plainly_and_leaves_nothing()
    {
        var vault = new FileVault(Folder, _ => new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0));

        var refusal = (await StoreAsync(vault, Samples.Pdf(), "a.pdf")).Refusal!;

        refusal.Code.ShouldBe("disk-full");
        refusal.Message.ShouldContain("quản trị");
        Everything().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sender_who_breaks_off_leaves_nothing()
    {
        await using var broken = new EndlessStream(long.MaxValue, failAt: 1024 * 1024);

        await Should.ThrowAsync<IOException>(() => Vault.StoreAsync(broken, "a.pdf", FileVault.DefaultLimitBytes, default));

        Everything().ShouldBeEmpty();
    }

    [Fact]
    public void What_a_crash_left_behind_is_removed_at_start_but_not_what_is_being_written()
    {
        _ = Vault;
        var orphan = Path.Combine(Folder, "tmp", "orphan");
        File.WriteAllText(orphan, "half");
        using var live = new FileStream(Path.Combine(Folder, "tmp", "live"), FileMode.CreateNew, FileAccess.Write, FileShare.None);

        _ = Vault;

        Leftovers().ShouldBe([live.Name]);
    }

    internal static async Task<Result<StoredFile>> StoreAsync(FileVault vault, byte[] content, string? name)
    {
        using var stream = new MemoryStream(content);
        return await vault.StoreAsync(stream, name, FileVault.DefaultLimitBytes, default);
    }
}
