namespace MoCua.Files.Types;

/// <summary>A kind of file that MoCua accepts.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">What browsers call it.</param>
/// <param name="Extensions">The usual one first.</param>
internal sealed record FileType(string Name, string MediaType, params string[] Extensions)
{
    public static FileType Pdf { get; } = new("PDF", "application/pdf", "pdf");

    public static FileType Jpeg { get; } = new("JPEG", "image/jpeg", "jpg", "jpeg", "jpe", "jfif");

    public static FileType Png { get; } = new("PNG", "image/png", "png");

    public static FileType Tiff { get; } = new("TIFF", "image/tiff", "tif", "tiff");

    public static FileType Docx { get; } =
        new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    public static FileType Xlsx { get; } =
        new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    public static IReadOnlyList<FileType> Accepted { get; } = [Pdf, Jpeg, Png, Tiff, Docx, Xlsx];
}
