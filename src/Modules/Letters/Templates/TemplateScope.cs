namespace MoCua.Letters.Templates;

/// <summary>Where a template stands while it is read: the path that plain names start from, and the block that opened it.</summary>
/// <param name="Prefix">“” at the root, <c>papers[]</c> inside <c>#each papers</c>.</param>
/// <param name="Block">The word that must close it: <c>if</c>, <c>each</c> …</param>
/// <param name="Line">Where it was opened.</param>
internal sealed record TemplateScope(string Prefix, string Block, int Line, TemplateScope? Outer)
{
    /// <summary>Blocks like <c>if</c> share the context of what is around them; <c>../</c> steps over them.</summary>
    private bool Transparent => Block is "if" or "unless";

    /// <summary>The field that a path reads; “” for values that are no fields (<c>@index</c>); null when <c>../</c> leaves the template.</summary>
    public string? FieldOf(string path)
    {
        var scope = this;
        while (path == ".." || path.StartsWith("../", StringComparison.Ordinal))
        {
            scope = scope.Parent;
            if (scope is null)
            {
                return null;
            }

            path = path.Length > 3 ? path[3..] : "this";
        }

        if (path.StartsWith("@root.", StringComparison.Ordinal))
        {
            return path["@root.".Length..];
        }

        return path.StartsWith('@') ? "" : scope.Join(path);
    }

    private TemplateScope? Parent
    {
        get
        {
            var scope = this;
            while (scope is { Transparent: true })
            {
                scope = scope.Outer!;
            }

            return scope.Outer;
        }
    }

    private string Join(string path)
    {
        var rest = path is "this" or "." ? "" : path.StartsWith("this.", StringComparison.Ordinal) ? path["this.".Length..] : path;
        rest = rest.EndsWith(".length", StringComparison.Ordinal) ? rest[..^".length".Length] : rest;
        return (Prefix, rest) switch
        {
            (_, "") => Prefix,
            ("", _) => rest,
            _ => $"{Prefix}.{rest}",
        };
    }
}
