using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace MoCua.Api;

/// <summary>
/// An address that does not exist, or not for this method, is told so to strangers too, who would else be led to sign in for nothing: routing
/// leaves no endpoint, or one of its own that is no route.
/// </summary>
internal static class NoSuchDoor
{
    public static Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint)
        {
            return next(context);
        }

        var (refusing, allowed) = (context.GetEndpoint(), Allowed(context));
        if (allowed.Count > 0 && !allowed.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", allowed);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return refusing?.RequestDelegate?.Invoke(context) ?? Task.CompletedTask;
    }

    /// <summary>Methods of the API's operations at this address. Routing's own list counts catch-all routes for static files in.</summary>
    private static SortedSet<string> Allowed(HttpContext context)
    {
        var methods = new SortedSet<string>(StringComparer.Ordinal);
        if (context.Request.Path.StartsWithSegments(ApiPath.Root))
        {
            var routes = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
            foreach (var route in routes.Where(route => route.Metadata.GetMetadata<OfApi>() is not null && Leads(context, route)))
            {
                methods.UnionWith(route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []);
            }
        }

        return methods;
    }

    private static bool Leads(HttpContext context, RouteEndpoint route)
    {
        var values = new RouteValueDictionary();
        var policies = context.RequestServices.GetRequiredService<ParameterPolicyFactory>();
        return new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(context.Request.Path, values) && route.RoutePattern.Parameters.All(
            parameter => parameter.ParameterPolicies.Select(policy => policies.Create(parameter, policy)).OfType<IRouteConstraint>()
                .All(constraint => constraint.Match(context, route: null, parameter.Name, values, RouteDirection.IncomingRequest)));
    }

    /// <summary>Marks the operations of the API.</summary>
    internal sealed class OfApi;
}
