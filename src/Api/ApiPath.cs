namespace MoCua.Api;

/// <summary>Where the API lives. The version stands in the path; what breaks a client gets another path.</summary>
public static class ApiPath
{
    public const string Root = "/api/v1";

    /// <summary>The full version, sent with every answer.</summary>
    public const string Version = "1.0.0";
}
