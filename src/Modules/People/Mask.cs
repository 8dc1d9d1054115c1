namespace MoCua.People;

/// <summary>What strangers may see of a person on public pages: enough to recognise oneself, too little to learn anything.</summary>
public static class Mask
{
    /// <summary>“Nguyễn Văn An” becomes “N*** V*** An”; a single name keeps its first letter.</summary>
    public static string Name(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((word, i) => i == words.Length - 1 && words.Length > 1 ? word : word[0] + "***"));
    }

    /// <summary>Keeps the last three characters: “*********345”. Short numbers vanish whole.</summary>
    public static string Identifier(string number) =>
        number.Length < 6 ? new string('*', number.Length) : new string('*', number.Length - 3) + number[^3..];
}
