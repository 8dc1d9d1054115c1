using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace MoCua.Ui;

/// <summary>Wires the look into the host.</summary>
public static class UiSetup
{
    /// <summary>What pages may load: our own files only, no inline script or style, no frames of others.</summary>
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Call beside <c>AddRazorPages()</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="shell">Makes the <see cref="Shell"/> of a request.</param>
    public static IServiceCollection AddUi(this IServiceCollection services, Func<IServiceProvider, Shell> shell)
    {
        services.AddScoped(shell);
        // Pages lie in folders named after places of work, not under /Pages; their addresses are written out in @page.
        services.Configure<RazorPagesOptions>(options => options.RootDirectory = "/");
        services.Configure<RazorViewEngineOptions>(options => options.PageViewLocationFormats.Add("/Pages/Shared/{0}.cshtml"));
        // Vietnamese goes out as itself; the default encoder writes every marked letter as a numeric reference.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<MvcOptions>(PlainMessages.Apply);
        services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new TypedDateBinderProvider()));
        return services;
    }

    /// <summary>Security headers and friendly error pages. Call first in the pipeline; addresses under <c>/api</c> keep their problem details.</summary>
    public static IApplicationBuilder UseUi(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return next(context);
        });
        return app.UseWhen(IsPage, pages => pages.UseExceptionHandler("/loi/500").UseStatusCodePagesWithReExecute("/loi/{0}").Use(RefuseUnreadableForm));
    }

    /// <summary>A form whose parts cannot be told apart is the sender's mistake, not a fault of the program.</summary>
    private static async Task RefuseUnreadableForm(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidDataException) when (context.Request.HasFormContentType && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/api");
}
