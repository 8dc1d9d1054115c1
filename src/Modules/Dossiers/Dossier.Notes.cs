using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    internal const int LongestNote = 2000;

    public IReadOnlyList<CitizenQuestion> Questions { get; private set; } = [];

    /// <summary>The post under which somebody who sees the dossier writes on it.</summary>
    public Post? PostOf(Actor by) => by.Posts.FirstOrDefault(post => post.Role is not Role.Administrator && Units.Any(row => row.Unit == post.Unit));

    public static Result<NoteWritten> Note(string text, Post post) => text.Length is 0 or > LongestNote ? Refusals.NoteEmpty(LongestNote) : new NoteWritten(post.Unit, text);

    public Result<QuestionAsked> AskCitizen(string text, UnitInfo unit, Actor by, Moment now)
    {
        if (text.Length is 0 or > LongestNote)
        {
            return Refusals.QuestionEmpty(LongestNote);
        }

        if (ReturnedAt is not null)
        {
            return Refusals.QuestionTooLate;
        }

        var number = Questions.Count + 1;
        Questions = [.. Questions, new CitizenQuestion(number, text, unit.Id, unit.Name, by.Name, now, null, null)];
        return new QuestionAsked(number, unit.Id, unit.Name, text);
    }

    public Result<QuestionAnswered> AnswerQuestion(int number, string answer, Moment now)
    {
        if (Questions.FirstOrDefault(each => each.Number == number) is not { } question || !question.IsOpen())
        {
            return Refusals.QuestionNotOpen;
        }

        if (answer.Length is 0 or > LongestNote)
        {
            return Refusals.AnswerEmpty(LongestNote);
        }

        Questions = [.. Questions.Select(each => each == question ? each with { Answer = answer, AnsweredAt = now } : each)];
        return new QuestionAnswered(number, answer);
    }
}
