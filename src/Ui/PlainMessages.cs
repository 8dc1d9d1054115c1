using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MoCua.Ui;

/// <summary>The framework's own validation messages, in plain Vietnamese, wherever a page gives none of its own.</summary>
internal sealed class PlainMessages : IValidationMetadataProvider
{
    public static void Apply(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Texts.BindInvalid);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Texts.BindInvalid);
        messages.SetUnknownValueIsInvalidAccessor(_ => Texts.BindInvalid);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Texts.BindInvalid);
        messages.SetValueIsInvalidAccessor(_ => Texts.BindInvalid);
        messages.SetValueMustBeANumberAccessor(_ => Texts.BindNumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Texts.BindNumber);
        messages.SetValueMustNotBeNullAccessor(_ => Texts.BindMissing);
        messages.SetMissingBindRequiredValueAccessor(_ => Texts.BindMissing);
        messages.SetMissingKeyOrValueAccessor(() => Texts.BindMissing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Texts.BindMissing);
        options.ModelMetadataDetailsProviders.Add(new PlainMessages());
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = MessageOf(rule);
            }
        }
    }

    private static string? MessageOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => Texts.BindMissing,
        StringLengthAttribute { MinimumLength: > 0 } => Texts.BindLength,
        StringLengthAttribute or MaxLengthAttribute => Texts.BindTooLong,
        RangeAttribute => Texts.BindRange,
        RegularExpressionAttribute => Texts.BindPattern,
        EmailAddressAttribute => Texts.BindEmail,
        _ => null,
    };
}
