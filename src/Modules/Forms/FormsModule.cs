using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Forms.Addresses;

namespace MoCua.Forms;

/// <summary>What the forms' pages ask for while people type.</summary>
public static class FormsModule
{
    internal const string AreasPath = "/dia-danh";

    /// <summary>
    /// <c>GET /dia-danh?q=&amp;ngay=2024-10-07&amp;gan=00145&amp;phan=1</c>: communes of that day for the combobox of an address, those near an area first;
    /// with <c>phan</c> their bare names. Public knowledge, so anybody may ask.
    /// </summary>
    public static IEndpointRouteBuilder MapForms(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AreasPath, (string? q, string? ngay, string? gan, string? phan, HttpContext context) =>
            {
                if (!DateOnly.TryParseExact(ngay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return Results.BadRequest();
                }

                context.Response.Headers.CacheControl = "public, max-age=3600";
                return Results.Ok(SuggestAddress.For(AdministrativeAreas.Shipped, q?[..Math.Min(q.Length, 300)], day, gan ?? "", isPart: phan is not null));
            })
            .AllowAnonymous();
        return routes;
    }
}
