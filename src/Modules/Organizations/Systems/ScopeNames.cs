using MoCua.Api;

namespace MoCua.Organizations;

/// <summary>How scopes are called on screen.</summary>
internal static class ScopeNames
{
    public static string Of(string scope) => scope switch
    {
        Scopes.DossiersRead => Texts.ScopeDossiersRead,
        Scopes.DossiersWrite => Texts.ScopeDossiersWrite,
        Scopes.ProceduresRead => Texts.ScopeProceduresRead,
        Scopes.PersonsRead => Texts.ScopePersonsRead,
        Scopes.PersonsWrite => Texts.ScopePersonsWrite,
        Scopes.UnitsRead => Texts.ScopeUnitsRead,
        Scopes.OfficersManage => Texts.ScopeOfficersManage,
        _ => scope,
    };
}
