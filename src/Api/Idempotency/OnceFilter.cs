using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MoCua.Api.Idempotency;

/// <summary>Reads Idempotency-Key of a POST, answers from what was kept, or lets the request go on under the key.</summary>
internal static class OnceFilter
{
    public const string Header = "Idempotency-Key";

    public static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var sent)
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            return await next(call);
        }

        var key = sent.ToString().Trim('"');
        if (key.Length is 0 or > Once.LongestKey || key.Any(sign => sign is <= ' ' or > '~'))
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, "key-malformed", Texts.KeyMalformed, [ProblemError.OfHeader(Header, Texts.KeyMalformed, "key-malformed")]);
        }

        var once = context.RequestServices.GetRequiredService<Once>();
        var answer = await once.BeginAsync(account, key, await HashAsync(context.Request), context.RequestAborted) ?? await next(call);

        // A twin of this request may have been carried out meanwhile: then its answer is the answer, not that the thing is done already.
        return answer is ProblemAnswer ? await once.FindAsync(context.RequestAborted) ?? answer : answer;
    }

    /// <summary>What makes two requests the same: method, address, and the body as sent; of an upload the content of its files, since boundaries differ.</summary>
    private static async Task<string> HashAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        if (request.HasFormContentType)
        {
            foreach (var file in (await request.ReadFormAsync()).Files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}/{file.FileName}\n"));
                await using var content = file.OpenReadStream();
                hash.AppendData(await SHA256.HashDataAsync(content));
            }
        }
        else if (request.Body.CanSeek)
        {
            request.Body.Position = 0;
            hash.AppendData(await SHA256.HashDataAsync(request.Body));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
