using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>A unit of the organisation. Its description never changes; a new name or superior is a new unit that succeeds it.</summary>
internal sealed class Unit : IAggregate
{
    public required UnitId Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required UnitKind Kind { get; init; }

    public UnitId? Parent { get; init; }

    public required string Area { get; init; }

    public required string PlaceName { get; init; }

    public required IReadOnlyList<string> AgencyLines { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public required IReadOnlyList<string> Functions { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    public string Stream
    {
        get => StreamOf(Id);
        private init => _ = value;
    }

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    public static string StreamOf(UnitId id) => $"unit/{id}";

    public static Unit From(UnitInfo info) => new()
    {
        Id = info.Id,
        Code = info.Code,
        Name = info.Name,
        ShortName = info.ShortName,
        Kind = info.Kind,
        Parent = info.Parent,
        Area = info.Area,
        PlaceName = info.PlaceName,
        AgencyLines = [.. info.AgencyLines],
        Address = info.Address,
        Phone = info.Phone,
        Functions = [.. info.Functions],
        ValidFrom = info.ValidFrom,
        ValidTo = info.ValidTo,
    };

    public UnitOpened Opened() => new(Id, Code, Name, Kind, Parent, Area, Functions, ValidFrom);

    public UnitInfo ToInfo() =>
        new(Id, Code, Name, ShortName, Kind, Parent, Area, PlaceName, AgencyLines, Address, Phone, Functions, ValidFrom, ValidTo);
}
