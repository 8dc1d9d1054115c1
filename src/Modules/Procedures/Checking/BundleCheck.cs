namespace MoCua.Procedures;

/// <summary>Is a bundle fit to publish? Reads it and holds its parts against one another.</summary>
public static class BundleCheck
{
    public static BundleReading Check(string folder) => BundleReader.Read(folder);
}
