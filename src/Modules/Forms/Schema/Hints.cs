namespace MoCua.Forms.Schema;

/// <summary>What a schema says to the page and not to a validator; <c>docs/bundle-form.md</c> explains each.</summary>
internal sealed class Hints
{
    public static readonly IReadOnlyList<string> Widgets =
    [
        "text", "textarea", "date", "partial-date", "year", "time", "select", "radio", "checkbox", "checkboxes", "integer", "number", "money", "hidden",
    ];

    public static readonly IReadOnlyList<string> Widths = ["xs", "sm", "md", "lg", "full"];

    public static readonly IReadOnlyList<string> InputModes = ["text", "numeric", "decimal", "tel", "email", "none", "search", "url"];

    public string? Widget { get; set; }

    public string? Width { get; set; }

    public string? Group { get; set; }

    public string? Unit { get; set; }

    public ShowWhen? ShowWhen { get; set; }

    public string? Person { get; set; }

    public string? Address { get; set; }

    public string? Autocomplete { get; set; }

    public string? InputMode { get; set; }

    public string? Message { get; set; }

    public string? AddLabel { get; set; }

    public string? RowTitle { get; set; }

    public int? MinRows { get; set; }

    /// <summary>A day or year that cannot lie in the future: births, deaths, dates of issue.</summary>
    public bool Past { get; set; }
}

/// <summary>The hint <c>x-show-when</c>: a field and the values (canonical texts) with which it opens; no values means “filled in”.</summary>
internal sealed record ShowWhen(string Field, IReadOnlyList<System.Text.Json.Nodes.JsonNode?>? Values);
