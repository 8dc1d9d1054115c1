using MoCua.Dossiers.Letters;
using MoCua.Dossiers.Notes;
using MoCua.Dossiers.Tracking;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Notes;

public class NoteTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string Words = "Đã gọi bệnh viện hỏi lại giấy chứng sinh";

    [Theory, BothDatabases]
    public async Task A_note_is_read_by_officers_and_stands_on_no_paper_and_no_public_page(Database database)
    {
        var (installation, office, id) = await StartAsync(database);
        var registrar = Office.Officer(Ward, Role.Specialist, "Trần Thị Mẫu");

        (await WriteAsync(installation, write => write.NoteAsync(id, "  ", registrar, default))).Refusal!.Code.ShouldBe("note-empty");
        (await WriteAsync(installation, write => write.NoteAsync(id, Words, Office.Officer("long-bien/phuong-ngoc-lam", Role.Specialist), default))).Refusal!.Code.ShouldBe("not-found");
        (await WriteAsync(installation, write => write.NoteAsync(id, Words, registrar, default))).Refusal.ShouldBeNull();

        (await NotesAsync(installation, id, registrar)).Notes.Single().ShouldSatisfyAllConditions(note => note.Text.ShouldBe(Words), note => note.Who.ShouldBe("Trần Thị Mẫu"));
        foreach (var letter in new[] { OfferedLetters.Receipt, OfferedLetters.ControlSlip })
        {
            (await installation.WithAsync<ComposeLetter, PrintedLetter?>(compose => compose.ForFileAsync(id, letter, default)))!.Html.ShouldNotContain(Words);
        }

        using var citizen = new Visitor(installation);
        var dossier = await office.LoadAsync(id);
        (await citizen.GetAsync($"/tra-cuu?ma={dossier.Number}")).Text.ShouldNotContain(Words);
        (await citizen.GetAsync($"/xac-minh/{dossier.VerifyId}")).Text.ShouldNotContain(Words);
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_question_leaves_the_clock_running_and_the_citizen_learns_only_that_there_is_one(Database database)
    {
        var (installation, office, id) = await StartAsync(database);
        var registrar = Office.Officer(Ward, Role.Specialist);
        var before = await office.LoadAsync(id);
        const string Question = "Tên đệm của con là Mẫu hay Mậu?";

        (await WriteAsync(installation, write => write.AskAsync(id, Question, registrar, default))).Value.Number.ShouldBe(1);

        var asked = await office.LoadAsync(id);
        (asked.LawfulDue, asked.PausedSince, asked.Stage).ShouldBe((before.LawfulDue, null, before.Stage));
        using var citizen = new Visitor(installation);
        var page = (await citizen.GetAsync($"/tra-cuu?ma={asked.Number}")).Text;
        page.ShouldContain("Cơ quan có câu hỏi về hồ sơ này. Đề nghị liên hệ Ủy ban nhân dân phường Bồ Đề");
        page.ShouldNotContain(Question);

        (await WriteAsync(installation, write => write.AnswerAsync(id, 2, "Mẫu", registrar, default))).Refusal!.Code.ShouldBe("question-not-open");
        (await WriteAsync(installation, write => write.AnswerAsync(id, 1, "Là Mẫu, theo giấy chứng sinh", registrar, default))).Refusal.ShouldBeNull();
        (await WriteAsync(installation, write => write.AnswerAsync(id, 1, "Mậu", registrar, default))).Refusal!.Code.ShouldBe("question-not-open");

        (await NotesAsync(installation, id, registrar)).Questions.Single().Answer.ShouldBe("Là Mẫu, theo giấy chứng sinh");
        (await installation.WithAsync<TrackDossier, TrackDossier.Seen?>(track => track.ByCodeAsync(asked.Number, default)))!.AskedBy.ShouldBeNull();
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    private static Task<Result<T>> WriteAsync<T>(Installation installation, Func<WriteOnDossier, Task<Result<T>>> work) => installation.WithAsync(work);

    private static async Task<ShowNotes.View> NotesAsync(Installation installation, Guid id, Actor actor) =>
        (await installation.WithAsync<ShowNotes, ShowNotes.View?>(show => show.HandleAsync(id, actor, default)))!;

    private async Task<(Installation Installation, Office Office, Guid Id)> StartAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        await office.CarryAsync($"{Ward}/mot-cua", Ward, id);
        return (installation, office, id);
    }
}
