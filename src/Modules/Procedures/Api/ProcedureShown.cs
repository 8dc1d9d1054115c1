using System.ComponentModel;

namespace MoCua.Procedures.Api;

internal sealed record CaseBrief(string Id, string Name);

internal sealed record ProcedureRow(
    [property: Description("Code in the national catalogue.")] string Procedure,
    [property: Description("Hash of the version; a dossier is pinned to it.")] string Version,
    string Name, string ShortName, string Field, AdministrativeLevel Receives, AdministrativeLevel Decides, IReadOnlyList<CaseBrief> Cases)
{
    public static ProcedureRow Of(Bundle bundle) => new(
        bundle.Code.Value, bundle.Version.Value, bundle.Name, bundle.ShortName, bundle.Field.Name, bundle.Competence.Receives, bundle.Competence.Decides,
        [.. bundle.Cases.Select(each => new CaseBrief(each.Id, each.Name))]);
}

internal sealed record PaperShown(
    string Id, string Name, string? FormNumber, PaperUse Use, PaperNeed Need, int Count,
    [property: Description("Kinds of sheets that satisfy the need, the usual one first.")] IReadOnlyList<SheetKind> Accept,
    [property: Description("Papers with the same word stand for each other.")] string? Alternative,
    [property: Description("May be drawn from a database instead.")] bool FromDatabase, string? Note)
{
    public static PaperShown Of(Paper paper) => new(
        paper.Id, paper.Name, paper.FormNumber, paper.Use, paper.Need, paper.Count, paper.Accept, paper.Alternative, paper.FromDatabase, paper.Note);
}

internal sealed record ExemptionShown(string Id, string Name, string? LegalBasis);

internal sealed record FeeShown(
    string Id, string Name, [property: Description("Whole dong (VND) per piece.")] long Amount, FeeMoment Moment, string LegalBasis, IReadOnlyList<ExemptionShown> Exemptions)
{
    public static FeeShown Of(FeeRule fee) => new(
        fee.Id, fee.Name, fee.Amount, fee.Moment, fee.LegalBasis, [.. fee.Exemptions.Select(each => new ExemptionShown(each.Id, each.Name, each.LegalBasis))]);
}

internal sealed record CaseShown(
    string Id, string Name, string? Condition, [property: Description("The term in words; missing where there lawfully is none.")] string? Term,
    OnlineLevel Online, IReadOnlyList<PaperShown> Papers, IReadOnlyList<FeeShown> Fees)
{
    public static CaseShown Of(ProcedureCase each) => new(
        each.Id, each.Name, each.Condition, each.Term.Whole?.Spoken, each.Online, [.. each.Papers.Select(PaperShown.Of)], [.. each.Fees.Select(FeeShown.Of)]);
}

internal sealed record ResultShown(string Id, string Name, NumberSource NumberSource, bool Refusal);

internal sealed record LegalBasisShown(string Number, string Name, DateOnly? Date, string? Articles);

internal sealed record ProcedureShown(
    string Procedure, string Version, string Name, string ShortName, string Field, DateOnly ValidFrom, DateOnly? ValidTo,
    AdministrativeLevel Receives, AdministrativeLevel Decides, string Authority, IReadOnlyList<Audience> Audience,
    IReadOnlyList<CaseShown> Cases, IReadOnlyList<ResultShown> Results, IReadOnlyList<ReturnWay> ReturnWays, int Sets, string Requirements,
    IReadOnlyList<LegalBasisShown> LegalBases, IReadOnlyList<string> Notes,
    [property: Description("JSON Schema 2020-12 of the answers; with `expand=formSchema`.")] System.Text.Json.Nodes.JsonObject? FormSchema)
{
    public static ProcedureShown Of(Bundle bundle, bool withForm) => new(
        bundle.Code.Value, bundle.Version.Value, bundle.Name, bundle.ShortName, bundle.Field.Name, bundle.Validity.From, bundle.Validity.To,
        bundle.Competence.Receives, bundle.Competence.Decides, bundle.Competence.Authority, bundle.Audience, [.. bundle.Cases.Select(CaseShown.Of)],
        [.. bundle.Results.Select(each => new ResultShown(each.Id, each.Name, each.NumberSource, each.Refusal))], bundle.ReturnWays, bundle.Sets, bundle.Requirements,
        [.. bundle.LegalBases.Select(each => new LegalBasisShown(each.Number, each.Name, each.Date, each.Articles))], bundle.Notes,
        withForm ? System.Text.Json.Nodes.JsonNode.Parse(bundle.Form)!.AsObject() : null);
}
