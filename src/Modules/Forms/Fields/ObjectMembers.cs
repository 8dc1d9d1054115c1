using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>One property of an object, with all schemas that speak about it.</summary>
internal sealed record Member(string Name, List<SchemaNode> Views)
{
    public FieldCondition? Condition { get; set; }

    public bool Required { get; set; }

    /// <inheritdoc cref="FormField.IsCertain"/>
    public bool IsCertain { get; set; } = true;

    /// <summary>Required in some branch: then nobody may call it optional.</summary>
    public bool SometimesRequired { get; set; }
}

/// <summary>Gathers the properties of an object: those that it always has, and those of its branches behind the field that decides.</summary>
internal sealed class ObjectMembers
{
    private readonly List<Member> members = [];
    private readonly HashSet<string> always = new(StringComparer.Ordinal);

    private ObjectMembers()
    {
    }

    public static IReadOnlyList<Member> Of(Facets facets)
    {
        var gathered = new ObjectMembers();
        gathered.AddAlways(facets);
        foreach (var facet in facets.All)
        {
            gathered.AddBranches(facet, null, certain: true);
        }

        return gathered.members;
    }

    private void AddAlways(Facets facets)
    {
        // `"nguoiMe": true` only makes room for a property that a branch describes.
        foreach (var (name, schema) in PropertiesOf(facets).Where(property => property.Schema.Always is null))
        {
            always.Add(name);
            MemberNamed(name, members.Count).Views.Add(schema);
        }

        foreach (var member in members)
        {
            member.Required = facets.Any(facet => facet.Required?.Contains(member.Name) is true);
        }
    }

    private void AddBranches(SchemaNode facet, FieldCondition? outer, bool certain)
    {
        if (facet.If is { } condition)
        {
            AddConditional(facet.Then, FieldCondition.Of(condition, negated: false));
            AddConditional(facet.Else, FieldCondition.Of(condition, negated: true));
        }

        foreach (var (name, schema) in facet.DependentSchemas ?? new Dictionary<string, SchemaNode>())
        {
            AddConditional(schema, FieldCondition.Filled(name));
        }

        foreach (var way in (facet.AnyOf ?? []).Concat(facet.OneOf ?? []))
        {
            AddBranch(way, outer, certain: false);
        }

        void AddConditional(SchemaNode? branch, FieldCondition? inner) =>
            AddBranch(branch, FieldCondition.Both(outer, inner), certain && inner is not null);
    }

    private void AddBranch(SchemaNode? branch, FieldCondition? condition, bool certain)
    {
        if (branch is null)
        {
            return;
        }

        var facets = Facets.Of([branch]);
        var at = PlaceBehind(condition);
        foreach (var (name, schema) in PropertiesOf(facets).Where(property => property.Schema.Always is null))
        {
            if (always.Contains(name))
            {
                continue; // a branch may narrow a field that is always there; the page shows it as it stands
            }

            var isNew = members.TrueForAll(member => member.Name != name);
            var member = MemberNamed(name, at);
            member.Condition = isNew || member.Condition == condition ? condition : null;
            member.Required |= facets.Any(facet => facet.Required?.Contains(name) is true);
            member.IsCertain = certain && isNew;
            member.Views.Add(schema);
            at += isNew ? 1 : 0;
        }

        foreach (var facet in facets.All)
        {
            AddBranches(facet, condition, certain);
            foreach (var member in members.Where(member => facet.Required?.Contains(member.Name) is true))
            {
                member.SometimesRequired = true;
            }
        }
    }

    private static IEnumerable<(string Name, SchemaNode Schema)> PropertiesOf(Facets facets) =>
        facets.All.SelectMany(facet => facet.Properties ?? new Dictionary<string, SchemaNode>()).Select(property => (property.Key, property.Value));

    /// <summary>Behind the deciding field and the conditional fields that already follow it.</summary>
    private int PlaceBehind(FieldCondition? condition)
    {
        var deciding = condition?.Tests[^1].Clauses[^1].Path[^1];
        var at = members.FindIndex(member => member.Name == deciding);
        if (at < 0)
        {
            return members.Count;
        }

        do
        {
            at++;
        }
        while (at < members.Count && !always.Contains(members[at].Name));

        return at;
    }

    private Member MemberNamed(string name, int at)
    {
        var member = members.Find(each => each.Name == name);
        if (member is null)
        {
            member = new Member(name, []);
            members.Insert(at, member);
        }

        return member;
    }
}
