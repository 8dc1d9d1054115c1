using System.Globalization;

namespace MoCua.Api;

internal static class Say
{
    public static string It(string text, params object?[] values) => string.Format(CultureInfo.GetCultureInfo("vi-VN"), text, values);
}
