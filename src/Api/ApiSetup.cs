using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Api.Shapes;
using MoCua.Kernel.Storage;

namespace MoCua.Api;

/// <summary>Wires the manners of the API into the host.</summary>
public static class ApiSetup
{
    /// <param name="services">The host's services.</param>
    /// <param name="publicUrl">Address under which the installation is reached; null: taken from the request.</param>
    public static IServiceCollection AddApi(this IServiceCollection services, string? publicUrl)
    {
        services.TryAddSingleton(new ApiOptions());
        services.AddSingleton<Quota>();
        services.AddSingleton<IModelPart, ApiModel>();
        services.AddScoped<Once>();
        services.AddHostedService<ForgetAnswers>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", options => ApiDocument.Configure(options, publicUrl));
        return services;
    }

    /// <summary>Call first in the pipeline: errors under the API's path become problems.</summary>
    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) => app.UseWhen(
        IsApi,
        api =>
        {
            api.UseExceptionHandler(handler => handler.Run(Errors.FaultAsync));
            api.UseStatusCodePages(Errors.BareStatusAsync);
        });

    /// <summary>Call between authentication and authorization: quota, unknown addresses (of pages too), and the proof that a browser comes from here.</summary>
    public static IApplicationBuilder UseApiGuards(this IApplicationBuilder app)
    {
        app.UseWhen(
            context => IsApi(context) || context.Request.Path.StartsWithSegments("/oauth"),
            counted => counted.Use(next => context => context.RequestServices.GetRequiredService<Quota>().RunAsync(context, next)));
        app.Use(next => context => NoSuchDoor.RunAsync(context, next));
        return app.UseWhen(
            IsApi,
            api =>
            {
                api.Use(next => context => CookieGuard.RunAsync(context, next));
                api.Use(next => context => BodyGuard.RunAsync(context, next));
            });
    }

    /// <summary>Call after authorization: who may come in learns what is wrong with the shape of the request.</summary>
    public static IApplicationBuilder UseApiShapes(this IApplicationBuilder app) =>
        app.UseWhen(IsApi, api => api.Use(next => context => RequestShape.RunAsync(context, next)));

    /// <summary>The group under which every endpoint of the API is mapped.</summary>
    public static RouteGroupBuilder MapApiGroup(this IEndpointRouteBuilder routes) =>
        routes.MapGroup(ApiPath.Root).WithMetadata(new NoSuchDoor.OfApi()).AddEndpointFilter(Scopes.CheckAsync).AddEndpointFilter(OnceFilter.RunAsync);

    /// <summary><c>GET /openapi/v1.json</c>.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
