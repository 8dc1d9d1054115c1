using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>An e-mail address as people give it; its domain in lower case. Only the shape is checked.</summary>
[JsonConverter(typeof(KeptAsTextJson<EmailAddress>))]
public sealed partial record EmailAddress : IKeptAsText<EmailAddress>
{
    private readonly string address;

    private EmailAddress(string address) => this.address = address;

    public static Result<EmailAddress> Parse(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length > 254 || !Shape().IsMatch(typed))
        {
            return Refusals.EmailMalformed;
        }

        var at = typed.LastIndexOf('@');
        return new EmailAddress(typed[..at] + typed[at..].ToLowerInvariant());
    }

    public static EmailAddress FromKept(string text) => new(text);

    public override string ToString() => address;

    [GeneratedRegex(@"^[^\s@<>,;""]{1,64}@([a-zA-Z0-9]([a-zA-Z0-9\-]*[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
