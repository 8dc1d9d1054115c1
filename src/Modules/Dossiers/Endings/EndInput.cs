using MoCua.Dossiers.Desk;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;

namespace MoCua.Dossiers.Endings;

/// <summary>What the forms that end a dossier send, as typed.</summary>
internal sealed class EndInput
{
    /// <summary><c>owner</c>, <c>presenter</c> or <c>other</c>.</summary>
    public string? CollectorIs { get; set; }

    public string? CollectorName { get; set; }

    public string? CollectorNumber { get; set; }

    public string? Authority { get; set; }

    public bool IdentityChecked { get; set; }

    public FeeSettlement? Fees { get; set; }

    public long? Refund { get; set; }

    public string? FeeGround { get; set; }

    public bool PapersBack { get; set; }

    /// <param name="today">Nobody is born after it.</param>
    public Result<StepExtras> CollectorOf(Parties parties, DateOnly today) => new TaskInput
    {
        CollectorIs = CollectorIs, CollectorName = CollectorName, CollectorNumber = CollectorNumber, Authority = Authority, IdentityChecked = IdentityChecked,
    }.Extras(parties, today);

    public FeeChoice? FeeChoice => Fees is { } how ? new FeeChoice(how, Refund ?? 0, VietnameseText.Tidy(FeeGround)) : null;
}

/// <summary>Fields of somebody at the counter, and of the fees, in a page of its own.</summary>
internal sealed record EndPane(Dossier Dossier, EndInput Typed);
