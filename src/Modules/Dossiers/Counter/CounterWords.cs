using MoCua.Procedures;

namespace MoCua.Dossiers.Counter;

/// <summary>Return ways as the counter says them.</summary>
internal static class CounterWords
{
    public static string Of(ReturnWay way) => Of(way.ToString());

    public static string Of(string way) => Enum.TryParse<ReturnWay>(way, ignoreCase: true, out var known)
        ? known switch
        {
            ReturnWay.Post => Texts.CounterByPost,
            ReturnWay.Online => Texts.CounterOnline,
            _ => Texts.CounterAtOneStop,
        }
        : way;
}
