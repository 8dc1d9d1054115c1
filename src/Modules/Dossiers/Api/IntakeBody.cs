using System.ComponentModel;
using System.Text.Json.Nodes;
using MoCua.People;
using MoCua.Procedures;

namespace MoCua.Dossiers.Api;

/// <summary>One line of the checklist: what really lies on the counter.</summary>
internal sealed record PaperBody(
    [property: Description("Id of the paper in the procedure's case.")] string Id,
    int Originals = 0, int Certified = 0, int Copies = 0,
    [property: Description("Looked at and handed back.")] bool Presented = false,
    [property: Description("Drawn from a database instead of paper.")] bool FromDatabase = false,
    [property: Description("Ids of scans sent before by the same account.")] IReadOnlyList<Guid>? Files = null);

/// <summary>A dossier as it is brought to the counter.</summary>
internal sealed record NewDossier(
    [property: Description("Code of the procedure.")] string Procedure,
    [property: Description("Id of the case.")] string Case,
    PersonBody Owner,
    [property: Description("Answers of the procedure's form.")] JsonObject Answers,
    IReadOnlyList<PaperBody> Papers,
    [property: Description("Who stands at the counter, when not the owner.")] PersonBody? Submitter = null,
    [property: Description("What entitles the submitter.")] string? Authority = null,
    PersonBody? Representative = null,
    [property: Description("Sets of papers; as the procedure says when left out.")] int? Sets = null,
    ReturnWay? ReturnWay = null,
    [property: Description("Ids of exemptions that the applicant has shown to have.")] IReadOnlyList<string>? Exemptions = null,
    [property: Description("Fees at intake, in dong (VND), that the applicant was told; a dossier is not received over another amount.")] long FeesTold = 0,
    [property: Description("They were paid in cash now.")] bool FeesPaid = false,
    [property: Description("The draft that becomes this dossier.")] Guid? Draft = null,
    [property: Description("Id of the one-stop for which it is accepted, when not the caller's own: it is forwarded, and its date runs from when that one-stop takes it in.")] string? ReceivedAt = null);

internal sealed record DossierReceived(Guid Id, string Code);

internal sealed record ChecklistLine(string Id, string Name, bool Required, bool FromDatabase);

/// <summary>What the counter would see of it now.</summary>
internal sealed record IntakeCheck(
    [property: Description("True when it would be received as it is.")] bool Acceptable,
    IReadOnlyList<ChecklistLine> Checklist, IReadOnlyList<FeeLineShown> Fees, [property: Description("Whole dong (VND) due at intake.")] long FeesAtIntake,
    [property: Description("The date that would be promised now.")] DueShown? Due,
    [property: Description("The case that the answers point to, when it is another.")] string? SuggestedCase,
    [property: Description("What must be mended first.")] IReadOnlyList<MoCua.Api.ProblemError> Errors,
    [property: Description("Warnings that never block.")] IReadOnlyList<string> Doubts);
