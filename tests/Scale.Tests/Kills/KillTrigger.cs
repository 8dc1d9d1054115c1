using MoCua.TestKit;

namespace MoCua.Scale.Tests;

/// <summary>Kills the program with the k-th write that is sent to it, or with the k-th that it answers: no clock decides, so a seed repeats a run.</summary>
internal sealed class KillTrigger(ServedProgram program, int after, bool onAnswer)
{
    private readonly bool onAnswer = onAnswer;
    private int writes;

    public bool Pulled => Volatile.Read(ref writes) >= after;

    public HttpMessageHandler Around(HttpMessageHandler inner) => new Watch(this, inner);

    private void Count()
    {
        if (Interlocked.Increment(ref writes) == after)
        {
            program.Kill();
        }
    }

    private sealed class Watch(KillTrigger trigger, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = base.SendAsync(request, cancellationToken);
            if (request.Method != HttpMethod.Post)
            {
                return await answer;
            }

            if (!trigger.onAnswer)
            {
                trigger.Count();
                return await answer;
            }

            var answered = await answer;
            trigger.Count();
            return answered;
        }
    }
}
