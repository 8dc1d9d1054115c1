namespace MoCua.Procedures;

/// <summary>The three columns of the receipt: bản chính, bản chứng thực (or extract), bản photo.</summary>
public enum SheetKind
{
    Original,
    Certified,
    Copy,
}

public enum PaperUse
{
    /// <summary>Nộp: stays in the dossier.</summary>
    Submit,

    /// <summary>Xuất trình: looked at and handed back.</summary>
    Present,
}

public enum PaperNeed
{
    Mandatory,

    /// <summary>Mandatory when its condition holds, or, without a condition, when the officer says that it applies.</summary>
    InCase,

    Optional,
}

/// <summary>One line of thành phần hồ sơ.</summary>
/// <param name="FormNumber">The official form, for example “Mẫu số 1d, NĐ 20/2021/NĐ-CP”; null for a paper without a form.</param>
/// <param name="Count">How many sheets or sets of the accepted kinds.</param>
/// <param name="Accept">The kinds that satisfy the need, the usual one first.</param>
/// <param name="Alternative">Papers of a case with the same word stand for each other: one of them is enough.</param>
/// <param name="FromDatabase">The officer may draw the content from a database instead; then it must not be asked for.</param>
/// <param name="Letter">Id of the letter that prints this paper from the answers.</param>
public sealed record Paper(
    string Id,
    string Name,
    string? FormNumber,
    PaperUse Use,
    PaperNeed Need,
    Condition? When,
    int Count,
    IReadOnlyList<SheetKind> Accept,
    string? Alternative,
    bool FromDatabase,
    string? Letter,
    string? Note)
{
    /// <summary>How many of this kind the checklist proposes at first.</summary>
    public int Proposed(SheetKind kind) => Use == PaperUse.Submit && Accept[0] == kind ? Count : 0;

    public bool RequiredBy(CaseFacts facts) => Need switch
    {
        PaperNeed.Mandatory => true,
        PaperNeed.InCase => When?.Holds(facts) ?? false,
        _ => false,
    };

    /// <summary>Whether the line is shown at all: a condition that does not hold hides it.</summary>
    public bool ConcernedBy(CaseFacts facts) => When is null || When.Holds(facts);

    internal bool SatisfiedBy(PaperSeen seen) => Use == PaperUse.Present
        ? seen.Presented || seen.FromDatabase && FromDatabase || seen.Sheets(Accept) > 0
        : seen.FromDatabase && FromDatabase || seen.Sheets(Accept) >= Count;
}

/// <summary>One line of the officer's checklist: what really lies on the counter.</summary>
public sealed record PaperSeen(string Paper, int Originals, int Certified, int Copies, bool Presented = false, bool FromDatabase = false)
{
    internal int Sheets(IEnumerable<SheetKind> kinds) => kinds.Sum(kind => kind switch
    {
        SheetKind.Original => Originals,
        SheetKind.Certified => Certified,
        _ => Copies,
    });
}

/// <summary>A line of the checklist for one dossier.</summary>
/// <param name="Required">False: shown, but its absence does not stop the reception.</param>
public sealed record PaperLine(Paper Paper, bool Required);
