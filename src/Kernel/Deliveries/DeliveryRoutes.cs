using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Facts;

namespace MoCua.Kernel.Deliveries;

/// <summary>
/// A listener. It runs after the commit, at least once, in its own transaction; it must do nothing the second time.
/// </summary>
public interface IFactHandler<TFact>
    where TFact : Fact
{
    Task HandleAsync(RecordedFact recorded, TFact fact, CancellationToken ct);
}

internal sealed record DeliveryRoute(string FactType, string Handler, Func<IServiceProvider, RecordedFact, CancellationToken, Task> Deliver);

/// <summary>Which handlers hear which facts, and the bell that wakes the worker after a commit.</summary>
public sealed class DeliveryRoutes : IDisposable
{
    private readonly ILookup<string, DeliveryRoute> byFact;
    private readonly SemaphoreSlim bell = new(0, 1);

    internal DeliveryRoutes(IEnumerable<DeliveryRoute> routes) => byFact = routes.ToLookup(route => route.FactType);

    public void Dispose() => bell.Dispose();

    internal IEnumerable<string> HandlersOf(string factType) => byFact[factType].Select(route => route.Handler);

    internal DeliveryRoute Find(string factType, string handler) => byFact[factType].Single(route => route.Handler == handler);

    internal void Wake()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // already ringing
        }
    }

    internal Task WaitAsync(TimeSpan atMost, CancellationToken ct) => bell.WaitAsync(atMost, ct);
}

/// <summary>How modules register their listeners.</summary>
public static class DeliveryRegistration
{
    /// <summary>The handler's class name is its stable key in the table of deliveries.</summary>
    public static IServiceCollection AddFactHandler<THandler, TFact>(this IServiceCollection services)
        where THandler : class, IFactHandler<TFact>
        where TFact : Fact
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new DeliveryRoute(
            FactCatalogue.NameOf(typeof(TFact)),
            typeof(THandler).Name,
            (scope, recorded, ct) => scope.GetRequiredService<THandler>().HandleAsync(recorded, (TFact)recorded.Fact, ct)));
        return services;
    }
}
