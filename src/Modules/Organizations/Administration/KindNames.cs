namespace MoCua.Organizations;

internal static class KindNames
{
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Committee or UnitKind.WardCommittee => Texts.KindCommittee,
        UnitKind.Division => Texts.KindDivision,
        UnitKind.OneStop => Texts.KindOneStop,
        UnitKind.SectorAgency => Texts.KindSectorAgency,
        UnitKind.PartyBody => Texts.KindPartyBody,
        UnitKind.PeoplesCouncil => Texts.KindPeoplesCouncil,
        UnitKind.MassOrganisation => Texts.KindMassOrganisation,
        UnitKind.School => Texts.KindSchool,
        _ => Texts.KindPost,
    };
}
