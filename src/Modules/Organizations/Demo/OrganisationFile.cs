using MoCua.Kernel.Identity;
using MoCua.Kernel.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MoCua.Organizations;

/// <summary>An organisation as a readable file: units, each with its units and its people below it.</summary>
internal sealed class OrganisationFile
{
    /// <summary>What it is and what was not verified; for readers of the file.</summary>
    public string Notes { get; init; } = "";

    public DateOnly ValidFrom { get; init; }

    public List<UnitEntry> Units { get; init; } = [];

    public static OrganisationFile Read(TextReader text) => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithTypeConverter(new DateConverter())
        .Build()
        .Deserialize<OrganisationFile>(text);

    public IEnumerable<NewUnit> NewUnits() => Units.SelectMany(unit => NewUnits(unit, null));

    public IEnumerable<NewOfficer> NewOfficers(string password) => Units.SelectMany(unit => NewOfficers(unit, null, password));

    private IEnumerable<NewUnit> NewUnits(UnitEntry entry, UnitEntry? parent)
    {
        entry.Area = entry.Area.Length > 0 ? entry.Area : parent?.Area ?? "";
        var unit = new NewUnit(IdOf(entry, parent), KindOf(entry.Kind), VietnameseText.Tidy(entry.Name), ParentOf(parent), entry.Area)
        {
            Code = entry.Code, ShortName = entry.ShortName, Address = entry.Address, Phone = entry.Phone, Functions = entry.Functions, ValidFrom = ValidFrom,
        };
        return entry.Units.SelectMany(child => NewUnits(child, entry)).Prepend(unit);
    }

    private IEnumerable<NewOfficer> NewOfficers(UnitEntry entry, UnitEntry? parent, string password)
    {
        var unit = IdOf(entry, parent);
        var here = entry.People.Select(person => new NewOfficer(
            person.Login, person.Name, [.. person.Posts.Select(post => PostOf(post, unit))], password, Demo: true));
        return here.Concat(entry.Units.SelectMany(child => NewOfficers(child, entry, password)));
    }

    private NewPost PostOf(PostEntry post, UnitId here) => new(
        post.At is null ? here : new UnitId(post.At),
        Roles.Find(post.Role) ?? throw new FormatException($"Unknown role: {post.Role}"),
        VietnameseText.Tidy(post.Title),
        ValidFrom);

    private static UnitId? ParentOf(UnitEntry? parent) => parent?.Id is { Length: > 0 } id ? new UnitId(id) : null;

    private static UnitId IdOf(UnitEntry entry, UnitEntry? parent)
    {
        if (parent is not null && entry.Id.StartsWith('/'))
        {
            entry.Id = parent.Id + entry.Id;
        }

        return new UnitId(entry.Id);
    }

    private static UnitKind KindOf(string word) => Enum.Parse<UnitKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    internal sealed class UnitEntry
    {
        /// <summary>Whole, or beginning with a slash: below the superior's.</summary>
        public string Id { get; set; } = "";

        public string Kind { get; init; } = "";

        public string Name { get; init; } = "";

        public string? ShortName { get; init; }

        public string? Code { get; init; }

        public string Area { get; set; } = "";

        public string? Address { get; init; }

        public string? Phone { get; init; }

        public List<string> Functions { get; init; } = [];

        public List<PersonEntry> People { get; init; } = [];

        public List<UnitEntry> Units { get; init; } = [];
    }

    internal sealed class PersonEntry
    {
        public string Login { get; init; } = "";

        public string Name { get; init; } = "";

        public List<PostEntry> Posts { get; init; } = [];
    }

    internal sealed class PostEntry
    {
        public string Role { get; init; } = "";

        public string Title { get; init; } = "";

        /// <summary>Another unit than the one under which the person stands.</summary>
        public string? At { get; init; }
    }

    private sealed class DateConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            DateOnly.ParseExact(parser.Consume<YamlDotNet.Core.Events.Scalar>().Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
