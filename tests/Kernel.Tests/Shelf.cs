using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Kernel.Tests;

/// <summary>The smallest aggregate that has a part and a personal secret.</summary>
internal sealed class Shelf : IAggregate
{
    public Guid Id { get; init; }

    public string Stream { get; init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    public int Books { get; set; }

    public static Shelf New()
    {
        var id = Guid.NewGuid();
        return new Shelf { Id = id, Stream = $"shelf/{id:N}" };
    }
}

internal sealed class ShelfNote : IPart
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string OwnerStream { get; init; }

    public required string Text { get; set; }
}

internal sealed record BookShelved(int Books, [property: Personal] string Reader) : Fact;

internal sealed class ShelfModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Shelf>().ToTable("shelves").HasKey(shelf => shelf.Id);
        model.Entity<ShelfNote>().ToTable("shelf_notes").HasKey(note => note.Id);
    }
}

internal static class Shelving
{
    public static Actor Librarian { get; } = new(Guid.NewGuid(), "Nguyễn Thị Thử", [new Post(new UnitId("thu-vien"), "Thư viện", Role.Clerk, "Thủ thư")]);

    /// <summary>Puts one more book on a shelf: state and fact in one save.</summary>
    public static Result<BookShelved> Put(this AppDb db, Shelf shelf)
    {
        shelf.Books++;
        return db.Record(shelf, new BookShelved(shelf.Books, "Trần Văn Mẫu"), Librarian, "mượn xong");
    }
}
