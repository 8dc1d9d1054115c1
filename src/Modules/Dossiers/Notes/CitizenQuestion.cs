using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>A question to the citizen, and what came of it. The clock knows nothing of it.</summary>
internal sealed record CitizenQuestion(int Number, string Text, UnitId Unit, string UnitName, string By, Moment AskedAt, string? Answer, Moment? AnsweredAt)
{
    public bool IsOpen() => AnsweredAt is null;
}
