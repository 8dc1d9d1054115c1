using MoCua.Forms;

namespace MoCua.Dossiers.Desk;

/// <summary>A dossier on its own page or beside the inbox, with what was typed into a task that was refused.</summary>
internal sealed record DossierPane(DossierView View, TaskInput Typed, IReadOnlyList<FormError> Errors);

/// <summary>One task of the pane.</summary>
internal sealed record TaskPane(DossierPane Pane, TaskView Task);
