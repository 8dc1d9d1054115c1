using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Api;
using MoCua.Dossiers.Apologies;
using MoCua.Dossiers.Assignments;
using MoCua.Dossiers.Closures;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Demo;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Endings;
using MoCua.Dossiers.Fees;
using MoCua.Dossiers.Finding;
using MoCua.Dossiers.Forecasts;
using MoCua.Dossiers.Forwarding;
using MoCua.Dossiers.Letters;
using MoCua.Dossiers.Notes;
using MoCua.Dossiers.Refolding;
using MoCua.Dossiers.Opinions;
using MoCua.Dossiers.Return;
using MoCua.Dossiers.Slips;
using MoCua.Dossiers.Tracking;
using MoCua.Dossiers.Waits;
using MoCua.Dossiers.Warnings;
using MoCua.Files;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>The heart: counter, desk, custody, return, tracking.</summary>
public static class DossiersModule
{
    /// <param name="services">The composition.</param>
    /// <param name="publicUrl">Where citizens reach this installation; printed in QR codes. Null: the first address that the program listens on.</param>
    /// <param name="filesLetters">Whether receipts and results are printed and kept as they leave.</param>
    /// <param name="warnings">When people are told that time runs out; the usual stages when not said.</param>
    public static IServiceCollection AddDossiers(this IServiceCollection services, string? publicUrl = null, bool filesLetters = true, WarningRules? warnings = null)
    {
        services.AddSingleton(warnings ?? new WarningRules());
        services.AddScoped<LateForecasts>();
        services.AddScoped<GiveWarnings>();
        services.AddScoped<WarningList>();
        services.AddScoped<ReadWarnings>();
        services.AddSingleton(new FilingRule(filesLetters));
        services.AddSingleton<IModelPart, DossiersModel>();
        services.AddSingleton<BundleEngines>();
        services.AddScoped<PinnedRulesOf>();
        services.AddScoped<IntakeRules>();
        services.AddScoped<ShowIntake>();
        services.AddScoped<Drafts>();
        services.AddScoped<UploadScan>();
        services.AddScoped<OwnScans>();
        services.AddScoped<ShowAccepted>();
        services.AddScoped<ShowSupplement>();
        services.AddScoped<DossierRegister>();
        services.AddScoped<DownloadScan>();
        services.AddScoped(provider => new ScanVerifier(
            provider.GetRequiredService<FactHistory>(), provider.GetRequiredService<FileRecords>(), provider.GetRequiredService<FileVault>()));
        services.AddScoped<IRefold, RefoldDossiers>();
        services.AddScoped<IRefold, RefoldHandovers>();
        services.AddScoped<IRefold, RefoldSlips>();
        services.AddScoped<IRefold, RefoldExports>();
        services.AddScoped<IRefold, RefoldReceiptBooks>();
        services.AddScoped<Receipts>();
        services.AddScoped<VoidReceipt>();
        services.AddScoped<CollectFees>();
        services.AddScoped<ProcessMap>();
        services.AddScoped<ShowApology>();
        services.AddScoped<DraftApology>();
        services.AddScoped<DecideApology>();
        services.AddScoped<DeadlineBoard>();
        services.AddScoped<ClosureBook>();
        services.AddScoped<MovedDates>();
        services.AddScoped<DecideClosure>();
        services.AddFactHandler<MoveDates, ClosureDecided>();
        services.AddFactHandler<MoveDates, ClosureRevoked>();
        services.AddScoped<AcceptDossier>();
        services.AddScoped<ReceiveSupplement>();
        services.AddScoped<FindDossiers>();
        services.AddScoped<FilterWords>();
        services.AddScoped<SavedFilters>();
        services.AddScoped<ExportDossiers>();
        services.AddScoped<TakeInDossier>();
        services.AddScoped<ForwardRegister>();
        services.AddScoped<Inbox>();
        services.AddScoped<ShowDossier>();
        services.AddScoped<CompareAnswers>();
        services.AddScoped<StepRunner>();
        services.AddScoped<ConflictStory>();
        services.AddScoped<ClaimTask>();
        services.AddScoped<CompleteTask>();
        services.AddScoped<CompleteMany>();
        services.AddScoped<WriteOnDossier>();
        services.AddScoped<ShowNotes>();
        services.AddScoped<AskOpinions>();
        services.AddScoped<SettleOpinion>();
        services.AddScoped<ShowOpinions>();
        services.AddScoped<OpinionList>();
        services.AddScoped<ShowOpinion>();
        services.AddScoped<OpinionDoors>();
        services.AddScoped<ReportLateOpinions>();
        services.AddScoped<OpinionLetter>();
        services.AddScoped<AssignTasks>();
        services.AddScoped<WorkBoard>();
        services.AddScoped<GiveHandover>();
        services.AddScoped<ConfirmHandover>();
        services.AddScoped<CustodyBoard>();
        services.AddScoped<HandoverRegister>();
        services.AddScoped<KeptPapers>();
        services.AddScoped<ShowPapers>();
        services.AddScoped<ReportPaper>();
        services.AddScoped<IRefold, ProveCustody>();
        services.AddScoped<ReadyResults>();
        services.AddScoped<GiveSlip>();
        services.AddScoped<SlipRegister>();
        services.AddScoped<EarlierOf>();
        services.AddScoped<ShowEnding>();
        services.AddScoped<WithdrawDossier>();
        services.AddScoped<ReturnPapers>();
        services.AddScoped<ProposeStop>();
        services.AddScoped<DecideStop>();
        services.AddScoped<TrackDossier>();
        services.AddScoped<VerifyDocument>();
        services.AddScoped<TaskAtHand>();
        services.AddScoped<ElapseWaits>();
        services.AddScoped<ReceiveMessage>();
        services.AddHostedService<WaitWorker>();
        services.AddScoped<DemoClock>();
        services.AddSingleton<DemoLife>();
        LetterServices.Add(services, publicUrl);
        TrackingLimits.AddTo(services);
        return services;
    }

    /// <summary>Calendars follow the closures that were decided. Once at the start, after the schema is there.</summary>
    public static Task FollowClosuresAsync(IServiceProvider scope, CancellationToken ct) => scope.GetRequiredService<ClosureBook>().FollowAsync(ct);

    /// <summary>Sets the civil clock of a demo: at its first start to this moment, later to where it stood.</summary>
    public static Task StartDemoClockAsync(IServiceProvider scope, Moment first, CancellationToken ct) => scope.GetRequiredService<DemoClock>().StartAsync(first, ct);

    /// <summary>Lets a command read the day on which the demo in these data stands; nothing happens where there is no demo.</summary>
    public static Task ResumeDemoClockAsync(IServiceProvider scope, CancellationToken ct) => scope.GetRequiredService<DemoClock>().ResumeAsync(ct);

    /// <summary>Plays the weeks before a demo opens, as far as they have not been played.</summary>
    /// <param name="scope">The services.</param>
    /// <param name="folder">Folder of the demo; without a <c>life.yaml</c> nothing happens.</param>
    /// <param name="inputs">Folder of the invented applications.</param>
    /// <param name="ct">Cancels between two events.</param>
    public static Task<int> PlayDemoAsync(IServiceProvider scope, string folder, string inputs, CancellationToken ct) =>
        scope.GetRequiredService<DemoLife>().PlayAsync(folder, inputs, ct);

    public static IEndpointRouteBuilder MapDossiers(this IEndpointRouteBuilder routes)
    {
        LetterEndpoints.Map(routes);
        DownloadScan.Map(routes);
        OpinionDoors.Map(routes);
        ProcessMap.Map(routes);
        return routes;
    }

    /// <summary>The doors of this module under <c>/api/v1</c>.</summary>
    public static void MapDossiersApi(this IEndpointRouteBuilder api)
    {
        PublicEndpoints.Map(api);
        CalendarEndpoints.Map(api);
        DossierEndpoints.Map(api);
        FindingEndpoints.Map(api);
        FeeEndpoints.Map(api);
        DossierPaperEndpoints.Map(api);
        IntakeEndpoints.Map(api);
        DraftEndpoints.Map(api);
        AnswerChangeEndpoints.Map(api);
        SupplementEndpoints.Map(api);
        ApologyEndpoints.Map(api);
        ClosureEndpoints.Map(api);
        MessageEndpoints.Map(api);
        WarningEndpoints.Map(api);
        ForecastEndpoints.Map(api);
        TaskEndpoints.Map(api);
        TaskChangeEndpoints.Map(api);
        NoteEndpoints.Map(api);
        OpinionEndpoints.Map(api);
        AssignmentEndpoints.Map(api);
        HandOverEndpoints.Map(api);
        HandOverChangeEndpoints.Map(api);
        PaperEndpoints.Map(api);
        ResultEndpoints.Map(api);
        EndingEndpoints.Map(api);
        SlipEndpoints.Map(api);
        ForwardEndpoints.Map(api);
    }
}
