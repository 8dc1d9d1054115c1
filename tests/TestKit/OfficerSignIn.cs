namespace MoCua.TestKit;

/// <summary>How tests come in as an officer of the demo district.</summary>
public static class OfficerSignIn
{
    public const string DemoPassword = "MoCua-2024!";

    /// <summary>Fills in the sign-in page; the page that answers.</summary>
    public static async Task<Page> SignInAsync(this Visitor visitor, string login, string password = DemoPassword, string path = "/dang-nhap") =>
        await (await visitor.GetAsync(path)).Form("form[method=post]").Fill("Login", login).Fill("Password", password).SubmitAsync();

    /// <summary>A visitor who is signed in; fails where the door stays shut.</summary>
    public static async Task<Visitor> OfficerAsync(this Installation installation, string login, string password = DemoPassword)
    {
        var visitor = new Visitor(installation);
        var answer = await visitor.SignInAsync(login, password);
        return answer.Address.AbsolutePath == "/dang-nhap"
            ? throw new InvalidOperationException($"{login} cannot sign in: {answer.Text.Trim()}")
            : visitor;
    }
}
