using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Commands;

/// <summary><c>mocua account create</c>: how an installation without demo gets its first administrator.</summary>
public class AccountVerbTests
{
    private const string Password = "Mo1Cua-that";

    [Theory, BothDatabases]
    public async Task The_first_administrator_is_opened_once_and_must_choose_a_password_of_their_own(Database database)
    {
        await using var installation = await Installation.StartAsync(database, options => options with { Demo = null });
        string[] first = ["account", "create", "--login", "quantri", "--name", "Hồ Mẫu Cường", "--unit", "ha-noi", "--unit-name", "Ủy ban nhân dân thành phố Hà Nội", "--area", "01"];
        (await Verb.RunAsync(installation, "ngan\n", first)).Error.ShouldContain("mật khẩu", Case.Insensitive);
        (await Verb.RunAsync(installation, Password, [.. first[..6], "--unit", "khong-co"])).Exit.ShouldBe(1);

        var opened = await Verb.RunAsync(installation, Password + "\n", first);
        (opened.Exit, opened.Out, opened.Error).ShouldBe((0, "ok: quantri", ""));

        using var visitor = new Visitor(installation);
        (await visitor.SignInAsync("quantri", Password)).Address.AbsolutePath.ShouldBe("/tai-khoan/mat-khau");
        string[] second = ["account", "create", "--login", "quantri.hai", "--name", "Lý Văn Thử", "--unit", "ha-noi"];
        var refused = await Verb.RunAsync(installation, Password, second);
        (refused.Exit, refused.Out).ShouldBe((1, ""));
        refused.Error.ShouldContain("--force");
        (await Verb.RunAsync(installation, Password, [.. second, "--force"])).Exit.ShouldBe(0);
        (await Verb.RunAsync(installation, Password, [.. second, "--force"])).Exit.ShouldBe(1);
        (await Verb.RunAsync(installation, null, "audit", "verify")).Out.ShouldStartWith("ok: ");
    }
}
