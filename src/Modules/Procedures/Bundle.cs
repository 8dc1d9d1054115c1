namespace MoCua.Procedures;

/// <summary>Levels of the administration, lowest first.</summary>
public enum AdministrativeLevel
{
    Ward,
    District,
    Province,
}

/// <summary>Who may ask: công dân, tổ chức, hộ kinh doanh.</summary>
public enum Audience
{
    Citizen,
    Organisation,
    HouseholdBusiness,
}

/// <summary>Online level by the law of the day; NĐ 42/2022 knows một phần and toàn trình.</summary>
public enum OnlineLevel
{
    None,
    Partial,
    Full,
}

public enum ReturnWay
{
    Counter,
    Post,
    Online,
}

/// <summary>Where the number on the result comes from (<c>settled.md</c> 9).</summary>
public enum NumberSource
{
    /// <summary>The result bears no number.</summary>
    None,

    CivilStatusBook,
    CertificationBook,
    DocumentSeries,

    /// <summary>Another system gives it.</summary>
    External,
}

public enum LetterKind
{
    /// <summary>The paper for which the citizen came.</summary>
    Result,

    /// <summary>Tờ khai or đơn, printed from the answers for signing.</summary>
    Application,

    /// <summary>Working paper between units: report, proposal, notice to post.</summary>
    Internal,

    SupplementNotice,
    Refusal,
}

/// <summary>The first and last civil date on which a bundle may receive dossiers; open end when null.</summary>
public sealed record Validity(DateOnly From, DateOnly? To)
{
    public bool Contains(DateOnly date) => date >= From && (To is null || date <= To);

    public bool Overlaps(Validity other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);
}

public sealed record ProcedureField(string Code, string Name);

/// <param name="Receives">Level whose one-stop takes the dossier in and hands the result out.</param>
/// <param name="Decides">Level whose leader decides.</param>
/// <param name="Authority">The competent body in the words of the law.</param>
/// <param name="Signer">Title of the signer of the result.</param>
public sealed record Competence(
    AdministrativeLevel Receives, AdministrativeLevel Decides, string Authority, string Signer, IReadOnlyList<string> Cooperating, string LegalBasis)
{
    /// <summary>The deciding level as a symbolic place of a process lane.</summary>
    public string DecidesAt => Decides switch
    {
        AdministrativeLevel.Ward => "ward",
        AdministrativeLevel.District => "district",
        _ => "province",
    };
}

public sealed record Publication(string? Decision, DateOnly? Date, string? Note);

public sealed record LegalBasis(string Number, string Name, DateOnly? Date, string? Articles);

/// <summary>A trường hợp: its own papers, term, fees and online level.</summary>
/// <param name="When">Which answers put a dossier into this case.</param>
/// <param name="Preset">Answers that choosing the case fills in, path → value.</param>
public sealed record ProcedureCase(
    string Id,
    string Name,
    string? Condition,
    IReadOnlyList<string> Keywords,
    Condition? When,
    IReadOnlyDictionary<string, string> Preset,
    IReadOnlyList<Paper> Papers,
    TermRule Term,
    IReadOnlyList<FeeRule> Fees,
    OnlineLevel Online);

/// <summary>A result: what leaves the office, whether granted or refused.</summary>
/// <param name="Code">Code in the national result catalogue, where known.</param>
/// <param name="Series">Symbol in the number, for example <c>GPXD</c>; books count per unit and year.</param>
/// <param name="Template">Id of the letter that is the result.</param>
public sealed record ProcedureResult(
    string Id, string? Code, string Name, NumberSource NumberSource, string? Series, string Template, bool Refusal, string? Lasting);

/// <param name="File">Path inside the bundle, for example <c>letters/giay-khai-sinh.hbs</c>.</param>
/// <param name="When">Answers for which the letter is offered.</param>
public sealed record BundleLetter(string Id, string Name, LetterKind Kind, string File, string? FormNumber, Condition? When);

/// <summary>The register in which the event itself is entered (sổ hộ tịch, sổ cấp phép …).</summary>
public sealed record RegisterBook(string Id, string Name, string NumberFormat, string LegalBasis, string? Note);

/// <summary>One version of one procedure: everything that the platform knows about it. Immutable; equal content has equal <see cref="Version"/>.</summary>
/// <param name="Folder">Name of the folder, for people.</param>
/// <param name="Version">Hash of the content; a dossier is pinned to it.</param>
/// <param name="Form">Text of <c>form.schema.json</c>.</param>
/// <param name="Process">Text of <c>process.bpmn</c>.</param>
/// <param name="TaskForms">Task form id → text of <c>forms/ID.schema.json</c>.</param>
/// <param name="Files">Every file of the bundle by path, for templates and export.</param>
public sealed record Bundle(
    string Folder,
    BundleVersion Version,
    ProcedureCode Code,
    string Name,
    string ShortName,
    IReadOnlyList<string> Keywords,
    ProcedureField Field,
    Validity Validity,
    Publication Publication,
    IReadOnlyList<Audience> Audience,
    Competence Competence,
    IReadOnlyList<ProcedureCase> Cases,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<FeeRule> Fees,
    IReadOnlyList<TermRule> Terms,
    SupplementRule Supplement,
    IReadOnlyList<ProcedureResult> Results,
    IReadOnlyList<BundleLetter> Letters,
    RegisterBook? Register,
    IReadOnlyList<ReturnWay> ReturnWays,
    int Sets,
    string Steps,
    string Requirements,
    IReadOnlyList<LegalBasis> LegalBases,
    IReadOnlyList<string> Notes,
    string Form,
    string Process,
    IReadOnlyDictionary<string, string> TaskForms,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Null where the law of the sector says nothing of consulted bodies.</summary>
    public ConsultationRule? Consultation { get; init; }

    public ProcedureCase? FindCase(string id) => Cases.FirstOrDefault(each => each.Id == id);

    /// <summary>The first case whose answers fit, or the first case of all.</summary>
    public ProcedureCase CaseFor(CaseFacts facts) => Cases.FirstOrDefault(each => each.When?.Holds(facts) ?? false) ?? Cases[0];

    public BundleLetter? FindLetter(string id) => Letters.FirstOrDefault(each => each.Id == id);

    /// <summary>Text of a letter's template.</summary>
    public string TemplateOf(BundleLetter letter) => Files[letter.File];
}
