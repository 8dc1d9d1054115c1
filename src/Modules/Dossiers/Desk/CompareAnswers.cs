using Microsoft.EntityFrameworkCore;
using MoCua.Forms;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Desk;

/// <summary>Two versions of the answers to one form of a dossier, beside each other. Scoped like the dossier.</summary>
internal sealed class CompareAnswers(AppDb db, FactHistory history, PinnedRulesOf rules, BundleEngines engines, CivilClock clock)
{
    /// <param name="Form">Empty or null: the first form that has more than one version.</param>
    /// <param name="Before">Sequence of the fact that brought the version; null, or one that brought none: the last but one.</param>
    /// <param name="After">As before; the last.</param>
    public sealed record Request(Guid Dossier, string? Form, long? Before, long? After);

    /// <returns>Null when the dossier is not the officer's to see.</returns>
    public async Task<AnswerComparison?> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier is null)
        {
            return null;
        }

        var pinned = rules.For(dossier, clock.Today);
        if (pinned.IsRefused)
        {
            return new AnswerComparison(dossier, [], null);
        }

        var forms = AnswerVersions.Repeated(await history.OfAsync(dossier.Stream, 0, ct), pinned.Value.Process);
        var chosen = forms.FirstOrDefault(form => form.Form == (request.Form ?? "")) ?? (forms.Count > 0 ? forms[0] : null);
        var schema = chosen is null ? null : chosen.Form.Length == 0 ? engines.FormOf(pinned.Value.Bundle) : engines.StepFormOf(pinned.Value.Bundle, chosen.Form);
        return new AnswerComparison(dossier, forms, chosen is null || schema is null ? null : Of(chosen, schema, request));
    }

    private static TwoVersions Of(AnsweredForm form, FormSchema schema, Request request)
    {
        var one = form.Versions.FirstOrDefault(version => version.Sequence == request.Before) ?? form.Versions[^2];
        var other = form.Versions.FirstOrDefault(version => version.Sequence == request.After) ?? form.Versions[^1];
        return one.Sequence <= other.Sequence ? new TwoVersions(form, schema, one, other) : new TwoVersions(form, schema, other, one);
    }
}

/// <param name="Forms">Those that were filled in more than once.</param>
/// <param name="Chosen">Null when there is none.</param>
internal sealed record AnswerComparison(Dossier Dossier, IReadOnlyList<AnsweredForm> Forms, TwoVersions? Chosen);

/// <summary>What is compared: the earlier before the later, whichever way they were asked for.</summary>
internal sealed record TwoVersions(AnsweredForm Form, FormSchema Schema, AnswerVersion Before, AnswerVersion After)
{
    public IReadOnlyList<FormChange> Changes => FormDiff.Compare(Schema, Before.Answers, After.Answers);
}
