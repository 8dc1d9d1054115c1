using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.TestKit;

namespace MoCua.Kernel.Tests;

public class DeliveryTests
{
    [Theory, BothDatabases]
    public async Task A_fact_reaches_its_listener_also_when_the_first_try_fails(Database database)
    {
        var ear = new Ear();
        await using var library = await Library.OpenAsync(database, services => services.AddSingleton(ear).AddFactHandler<Listener, BookShelved>());
        var worker = library.Services.GetServices<IHostedService>().Single();
        await worker.StartAsync(CancellationToken.None);

        await library.NewShelfAsync();
        var heard = await ear.Heard.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await worker.StopAsync(CancellationToken.None);

        heard.Reader.ShouldBe("Trần Văn Mẫu");
        ear.Tries.ShouldBe(2);
        (await library.CountAsync("deliveries WHERE attempts = 1")).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Two_workers_never_claim_the_same_delivery(Database database)
    {
        await using var library = await Library.OpenAsync(database, services => services.AddSingleton(new Ear()).AddFactHandler<Listener, BookShelved>());
        await library.NewShelfAsync(books: 30);

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var scope = library.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DeliveryQueue>().ClaimAsync(10, CancellationToken.None);
        }));

        claims.SelectMany(claimed => claimed).Select(delivery => delivery.FactId).ShouldBeUnique();
        claims.Sum(claimed => claimed.Count).ShouldBeGreaterThan(0);
    }

    private sealed class Ear
    {
        public TaskCompletionSource<BookShelved> Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Tries { get; set; }
    }

    private sealed class Listener(Ear ear) : IFactHandler<BookShelved>
    {
        public Task HandleAsync(RecordedFact recorded, BookShelved fact, CancellationToken ct)
        {
            ear.Tries++;
            if (ear.Tries == 1)
            {
                throw new InvalidOperationException("the outside world is away");
            }

            ear.Heard.TrySetResult(fact);
            return Task.CompletedTask;
        }
    }
}
