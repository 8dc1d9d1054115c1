using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MoCua.Journeys.Tests;

/// <summary>What is wrong with a page at its present width: whatever runs off sideways, and every violation that axe finds, with nothing excluded.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // The passes are left out of the answer (one node each at most): with every node of a long form they cost more than the check itself.
    private const string Look = """
        async () => {
            const problems = [], root = document.documentElement, over = root.scrollWidth - root.clientWidth;
            if (over > 0) {
                const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.table-wrap,.process-picture'));
                problems.push(`runs off sideways by ${over} pixels: ${wide.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')}`);
            }
            const found = await axe.run({ resultTypes: ['violations'] });
            if (found.passes.length === 0) { problems.push('axe found nothing to check'); }
            return problems.concat(found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(' | ')}`));
        }
        """;

    public static async Task<string[]> ProblemsAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Look);
    }
}
