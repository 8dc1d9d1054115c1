using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Files;

internal sealed class FilesModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<FileRecord>(file =>
    {
        file.ToTable("files").HasKey(row => row.Id);
        file.Property(row => row.Id).ValueGeneratedNever();
        file.Property(row => row.Sha256).HasMaxLength(64);
        file.Property(row => row.MediaType).HasMaxLength(100);
        file.Property(row => row.Name).HasMaxLength(200);
        file.HasIndex(row => row.Sha256);
    });
}
