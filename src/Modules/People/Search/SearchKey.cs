using System.Text;
using System.Text.Json;

namespace MoCua.People.Search;

/// <summary>Where a page of results ended: exact ones stand first, then by folded name.</summary>
internal sealed record SearchKey(int Rank, string Folded, Guid Id)
{
    public static SearchKey? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<SearchKey>(Convert.FromHexString(text));
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return null;
        }
    }

    public override string ToString() => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this)));
}
