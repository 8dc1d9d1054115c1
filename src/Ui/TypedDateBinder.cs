using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MoCua.Ui;

/// <summary>Reads dates as people type them: day first, whatever stands between. ISO dates (from links and programs) are read too.</summary>
internal sealed partial class TypedDateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Texts.BindMissing);
            }
        }
        else if (Read(given.FirstValue) is { } date)
        {
            bindingContext.Result = ModelBindingResult.Success(date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Texts.BindDate);
        }

        return Task.CompletedTask;
    }

    internal static DateOnly? Read(string typed)
    {
        var text = typed.Trim();
        var found = DayFirst().Match(text) is { Success: true } parted ? parted : EightFigures().Match(text);
        var iso = found.Success ? $"{found.Groups[3].Value}-{found.Groups[2].Value.PadLeft(2, '0')}-{found.Groups[1].Value.PadLeft(2, '0')}" : text;
        return DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2})[/.\- ]([0-9]{1,2})[/.\- ]([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    // Exactly eight: 1112024 could be the first of November or the eleventh of January.
    [GeneratedRegex(@"^([0-9]{2})([0-9]{2})([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex EightFigures();
}

internal sealed class TypedDateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new TypedDateBinder() : null;
}
