namespace MoCua.Organizations;

/// <summary>What sort of unit it is (UBND, phòng, bộ phận một cửa …). The level follows from the area, see <see cref="UnitLevel"/>.</summary>
public enum UnitKind
{
    /// <summary>UBND of a province or district.</summary>
    Committee,

    /// <summary>Phòng, ban, văn phòng of a committee.</summary>
    Division,

    /// <summary>Bộ phận Tiếp nhận và Trả kết quả.</summary>
    OneStop,

    /// <summary>UBND of a ward, commune or township.</summary>
    WardCommittee,

    /// <summary>An agency of a vertical sector seated in the area (thuế, công an, bảo hiểm xã hội).</summary>
    SectorAgency,
    PartyBody,
    PeoplesCouncil,
    MassOrganisation,
    School,

    /// <summary>A postal point that receives or hands out on behalf of a one-stop.</summary>
    Post,
}

/// <summary>Level of government of the area that a unit serves.</summary>
public enum UnitLevel
{
    Province,
    District,
    Ward,
}
