using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <summary>The conditions of a filter that mean the same in every list; the text and what is late are each list's own.</summary>
internal static class Conditions
{
    extension(IQueryable<Dossier> dossiers)
    {
        public IQueryable<Dossier> Meeting(DossierFilter filter)
        {
            var found = filter.Procedure is { } procedure ? dossiers.Where(dossier => dossier.Procedure == procedure) : dossiers;
            found = filter.Stage is { } stage ? found.Where(dossier => dossier.Stage == stage) : found;
            found = filter.Unit is { } unit ? found.Where(dossier => dossier.Responsible == unit) : found;
            found = From(filter.ReceivedFrom) is { } receivedFrom ? found.Where(dossier => dossier.AcceptedAt >= receivedFrom) : found;
            found = Behind(filter.ReceivedTo) is { } receivedTo ? found.Where(dossier => dossier.AcceptedAt < receivedTo) : found;
            found = From(filter.DueFrom) is { } dueFrom ? found.Where(dossier => dossier.LawfulDue >= dueFrom) : found;
            return Behind(filter.DueTo) is { } dueTo ? found.Where(dossier => dossier.LawfulDue < dueTo) : found;
        }
    }

    private static Moment? From(DateOnly? day) => day is { } date ? Moment.FromLocal(date.ToDateTime(TimeOnly.MinValue)) : null;

    private static Moment? Behind(DateOnly? day) => day is { } date && date < DateOnly.MaxValue ? From(date.AddDays(1)) : null;
}
