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
    // Setting the compiler up costs as much as several templates; it is the same for all.
    private static readonly Lazy<IHandlebars> Compiler = new(() => Environment(SharedParts.All));
    private static readonly Lock OneAtATime = new();

    private readonly Lazy<HandlebarsTemplate<object, object>> compiled;

    private LetterTemplate(string text, IReadOnlyList<string> fields)
    {
        compiled = new(() => Compile(text));
        Fields = fields;
    }

    /// <summary>
    /// Every field that the template can read, sorted; a field of list entries as <c>papers[].name</c>.
    /// A bundle checker compares them with the fields that the dossier will offer.
    /// </summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Reads and compiles a template, or refuses with <c>template-broken</c> and the line of the first mistake.</summary>
    /// <param name="text">Handlebars with #if, #unless, #each, #with and the functions of this module; no raw <c>{{{…}}}</c>.</param>
    public static Result<LetterTemplate> Load(string text)
    {
        var read = Read(text);
        if (read.IsRefused)
        {
            return read;
        }

        try
        {
            _ = read.Value.compiled.Value;
            return read;
        }
        catch (HandlebarsException problem)
        {
            return Refusals.TemplateBroken(1, Texts.CompilerSays.With(problem.Message));
        }
    }

    /// <summary>Reads a template without compiling it, which takes nearly all the time and is done when it is first printed: enough to know its fields.</summary>
    public static Result<LetterTemplate> Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusals.TemplateEmpty;
        }

        var fields = new TemplateReader(SharedParts.All).Read(text);
        return fields.IsRefused ? fields.Refusal : new LetterTemplate(text, fields.Value);
    }

    /// <summary>Those of <see cref="Fields"/> that the caller does not offer. A known <c>answers</c> covers all that lies below it only as <c>answers.*</c>.</summary>
    public IReadOnlyList<string> UnknownFields(IReadOnlySet<string> known) => [.. Fields.Where(field => !Covered(field, known))];

    /// <summary>The letter as HTML. A field without value prints nothing.</summary>
    /// <param name="data">An object with properties, a dictionary, or JSON.</param>
    public string Render(object data) => compiled.Value(LetterData.Plain(data)!);

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

    private static HandlebarsTemplate<object, object> Compile(string text)
    {
        lock (OneAtATime)
        {
            return Compiler.Value.Compile(text);
        }
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
