using MoCua.Deadlines;

namespace MoCua.Procedures.Reading;

/// <summary>The words that a bundle may write for the choices of the model.</summary>
internal static class BundleWords
{
    public static readonly IReadOnlyDictionary<string, AdministrativeLevel> Levels = new Dictionary<string, AdministrativeLevel>
    {
        ["ward"] = AdministrativeLevel.Ward, ["district"] = AdministrativeLevel.District, ["province"] = AdministrativeLevel.Province,
    };

    public static readonly IReadOnlyDictionary<string, Audience> Audiences = new Dictionary<string, Audience>
    {
        ["citizen"] = Audience.Citizen, ["organisation"] = Audience.Organisation, ["household-business"] = Audience.HouseholdBusiness,
    };

    public static readonly IReadOnlyDictionary<string, OnlineLevel> OnlineLevels = new Dictionary<string, OnlineLevel>
    {
        ["none"] = OnlineLevel.None, ["partial"] = OnlineLevel.Partial, ["full"] = OnlineLevel.Full,
    };

    public static readonly IReadOnlyDictionary<string, ReturnWay> ReturnWays = new Dictionary<string, ReturnWay>
    {
        ["counter"] = ReturnWay.Counter, ["post"] = ReturnWay.Post, ["online"] = ReturnWay.Online,
    };

    public static readonly IReadOnlyDictionary<string, NumberSource> NumberSources = new Dictionary<string, NumberSource>
    {
        ["none"] = NumberSource.None,
        ["civil-status-book"] = NumberSource.CivilStatusBook,
        ["certification-book"] = NumberSource.CertificationBook,
        ["document-series"] = NumberSource.DocumentSeries,
        ["external"] = NumberSource.External,
    };

    public static readonly IReadOnlyDictionary<string, LetterKind> LetterKinds = new Dictionary<string, LetterKind>
    {
        ["result"] = LetterKind.Result,
        ["application"] = LetterKind.Application,
        ["internal"] = LetterKind.Internal,
        ["supplement-notice"] = LetterKind.SupplementNotice,
        ["refusal"] = LetterKind.Refusal,
    };

    public static readonly IReadOnlyDictionary<string, PaperUse> PaperUses = new Dictionary<string, PaperUse>
    {
        ["submit"] = PaperUse.Submit, ["present"] = PaperUse.Present,
    };

    public static readonly IReadOnlyDictionary<string, PaperNeed> PaperNeeds = new Dictionary<string, PaperNeed>
    {
        ["mandatory"] = PaperNeed.Mandatory, ["in-case"] = PaperNeed.InCase, ["optional"] = PaperNeed.Optional,
    };

    public static readonly IReadOnlyDictionary<string, SheetKind> SheetKinds = new Dictionary<string, SheetKind>
    {
        ["original"] = SheetKind.Original, ["certified"] = SheetKind.Certified, ["copy"] = SheetKind.Copy,
    };

    public static readonly IReadOnlyDictionary<string, FeeKind> FeeKinds = new Dictionary<string, FeeKind>
    {
        ["charge"] = FeeKind.Charge, ["fee"] = FeeKind.Fee,
    };

    public static readonly IReadOnlyDictionary<string, FeeMoment> FeeMoments = new Dictionary<string, FeeMoment>
    {
        ["intake"] = FeeMoment.Intake, ["supplement"] = FeeMoment.Supplement, ["return"] = FeeMoment.Return,
    };

    public static readonly IReadOnlyDictionary<string, PauseRule> WaitingRules = new Dictionary<string, PauseRule>
    {
        ["pause"] = PauseRule.Pause, ["restart"] = PauseRule.Restart,
    };

    public static readonly IReadOnlyDictionary<string, bool> Silence = new Dictionary<string, bool>
    {
        ["consents"] = true, ["nothing"] = false,
    };

    public static readonly IReadOnlyDictionary<string, bool> WaitingStops = new Dictionary<string, bool>
    {
        ["pause"] = true, ["restart"] = true, ["runs-on"] = false,
    };
}
