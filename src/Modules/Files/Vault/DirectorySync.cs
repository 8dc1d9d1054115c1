using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MoCua.Files.Vault;

/// <summary>
/// Makes the names in a directory durable. A rename is on disk only when its directory is; the framework cannot sync one.
/// Windows keeps names in its journal and needs nothing.
/// </summary>
internal static partial class DirectorySync
{
    private const int ReadOnly = 0;

    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(directory, ReadOnly);
        if (handle < 0)
        {
            throw Failure(directory);
        }

        try
        {
            if (Fsync(handle) != 0)
            {
                throw Failure(directory);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failure(string directory)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{directory}: {new Win32Exception(error).Message}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
