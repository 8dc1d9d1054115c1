namespace MoCua.Api.Documents;

/// <summary>The parts of the API.</summary>
public static class Tags
{
    public const string Access = "access";
    public const string Calendars = "calendars";
    public const string Dossiers = "dossiers";
    public const string Drafts = "drafts";
    public const string Files = "files";
    public const string HandOvers = "hand-overs";
    public const string Me = "me";
    public const string Officers = "officers";
    public const string Persons = "persons";
    public const string Procedures = "procedures";
    public const string Public = "public";
    public const string Results = "results";
    public const string Systems = "systems";
    public const string Tasks = "tasks";
    public const string Units = "units";

    internal static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Access] = "Signing in and out, and whether the service is up.",
        [Calendars] = "Working calendars: which days and hours count for terms.",
        [Dossiers] = "Receiving dossiers, reading them, their timeline, papers and letters.",
        [Drafts] = "What an officer is typing at the counter, not yet a dossier.",
        [Files] = "Scans that are sent ahead of the dossier that names them.",
        [HandOvers] = "Two-sided hand-over of papers between units.",
        [Me] = "The account that asks.",
        [Officers] = "Officers, their posts and accounts, for administrators.",
        [Persons] = "Citizens and organisations that a unit has met.",
        [Procedures] = "Procedures in force: cases, papers, forms, fees, terms.",
        [Public] = "What everybody may know.",
        [Results] = "Results that wait for their collectors.",
        [Systems] = "Other systems that come through this API, for administrators.",
        [Tasks] = "The inbox and the steps of work.",
        [Units] = "Units of the organisation.",
    };
}
