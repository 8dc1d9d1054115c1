using System.IO.Compression;
using MoCua.Kernel.Results;

namespace MoCua.Files.Types;

/// <summary>A Word or Excel file is a zip with a table of content types and its main part; macros are not let in.</summary>
internal static class OfficeCheck
{
    public static Result<FileType> Read(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return Refusals.Macros;
            }

            return names.Contains("[Content_Types].xml") ? MainPart(names) : Refusals.NotAccepted;
        }
        catch (InvalidDataException)
        {
            return Refusals.BrokenOffice;
        }
    }

    private static Result<FileType> MainPart(HashSet<string> names) =>
        names.Contains("word/document.xml") ? FileType.Docx
        : names.Contains("xl/workbook.xml") ? FileType.Xlsx
        : Refusals.NotAccepted;
}
