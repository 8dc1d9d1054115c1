namespace MoCua.Forms;

/// <summary>What the pickers of a page need to know beyond the form; without it addresses and people are typed by hand.</summary>
/// <param name="Day">The day whose units an address names: that of the dossier.</param>
/// <param name="Area">Code of the area of the receiving office; its neighbours are offered first.</param>
/// <param name="PeopleUrl">Where a combobox finds known people (items with label, number, birth, sex, phone, email, address); null offers none.</param>
public sealed record FormPickers(DateOnly Day, string Area, string? PeopleUrl = null);
