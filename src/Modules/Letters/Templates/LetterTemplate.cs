using System.Globalization;
using HandlebarsDotNet;
using MoCua.Kernel.Results;

namespace MoCua.Letters.Templates;

/// <summary>
/// The text of a letter with places to fill (<c>{{applicant.name}}</c>). Everything that is filled in is escaped;
/// a template cannot switch that off. Safe for use by many threads.
/// </summary>
public sealed class LetterTemplate
{
    private readonly HandlebarsTemplate<object, object> compiled;

    private LetterTemplate(HandlebarsTemplate<object, object> compiled, IReadOnlyList<string> fields)
    {
        this.compiled = compiled;
        Fields = fields;
    }

    /// <summary>
    /// Every field that the template can read, sorted; a field of list entries as <c>papers[].name</c>.
    /// A bundle checker compares them with the fields that the dossier will offer.
    /// </summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Reads a template, or refuses with <c>template-broken</c> and the line of the first mistake.</summary>
    /// <param name="text">Handlebars with #if, #unless, #each, #with and the functions of this module; no raw <c>{{{…}}}</c>.</param>
    public static Result<LetterTemplate> Load(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusals.TemplateEmpty;
        }

        var parts = SharedParts.All;
        var fields = new TemplateReader(parts).Read(text);
        if (fields.IsRefused)
        {
            return fields.Refusal;
        }

        try
        {
            return new LetterTemplate(Environment(parts).Compile(text), fields.Value);
        }
        catch (HandlebarsException problem)
        {
            return Refusals.TemplateBroken(1, Texts.CompilerSays.With(problem.Message));
        }
    }

    /// <summary>Those of <see cref="Fields"/> that the caller does not offer. A known <c>answers</c> covers all that lies below it only as <c>answers.*</c>.</summary>
    public IReadOnlyList<string> UnknownFields(IReadOnlySet<string> known) => [.. Fields.Where(field => !Covered(field, known))];

    /// <summary>The letter as HTML. A field without value prints nothing.</summary>
    /// <param name="data">An object with properties, a dictionary, or JSON.</param>
    public string Render(object data) => compiled(LetterData.Plain(data)!);

    private static bool Covered(string field, IReadOnlySet<string> known)
    {
        if (known.Contains(field))
        {
            return true;
        }

        for (var dot = field.LastIndexOf('.'); dot > 0; dot = field.LastIndexOf('.', dot - 1))
        {
            if (known.Contains($"{field[..dot]}.*"))
            {
                return true;
            }
        }

        return false;
    }

    private static IHandlebars Environment(IReadOnlyDictionary<string, string> parts)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { FormatProvider = CultureInfo.InvariantCulture, TextEncoder = new LetterEncoder() });
        LetterHelpers.RegisterWith(handlebars);
        foreach (var (name, text) in parts)
        {
            handlebars.RegisterTemplate(name, text);
        }

        return handlebars;
    }
}
