namespace MoCua.People.Identifiers;

public enum Sex
{
    Male,
    Female,
}

public static class SexWords
{
    /// <summary>“Nam” or “Nữ”, as civil-status forms write it.</summary>
    public static string Word(this Sex sex) => sex == Sex.Male ? Texts.Male : Texts.Female;
}
