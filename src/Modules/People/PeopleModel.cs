using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoCua.Kernel.Storage;
using MoCua.People.Identifiers;

namespace MoCua.People;

internal sealed class PeopleModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Person>(Map);
        model.Entity<PersonUnit>(unit =>
        {
            unit.ToTable("person_units").HasKey(row => new { row.PersonId, row.Unit });
            unit.HasIndex(row => new { row.Unit, row.PersonId });
            unit.Ignore(row => row.OwnerStream);
        });
        model.Entity<PersonWord>(word =>
        {
            word.ToTable("person_words").HasKey(row => new { row.Unit, row.Word, row.PersonId });
            word.Property(row => row.Word).HasMaxLength(200);
            word.HasIndex(row => row.PersonId);
            word.Ignore(row => row.OwnerStream);
        });
    }

    private static void Map(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people").HasKey(row => row.Id);
        person.Property(row => row.Id).ValueGeneratedNever();
        person.Property(row => row.Name).HasMaxLength(PersonEntry.MostNameCharacters);
        person.Property(row => row.Birth).HasConversion<KeptAsTextConversion<PartialDate>>().HasMaxLength(10);
        person.Property(row => row.Identifier).HasConversion<KeptAsTextConversion<PersonIdentifier>>().HasMaxLength(40);
        person.Property(row => row.Phone).HasConversion<KeptAsTextConversion<PhoneNumber>>().HasMaxLength(16);
        person.Property(row => row.Email).HasConversion<KeptAsTextConversion<EmailAddress>>().HasMaxLength(254);
        person.Property(row => row.UniqueIdentifier).HasMaxLength(40);
        person.Property(row => row.IdentifierNumber).HasMaxLength(20);
        person.Ignore(row => row.Words);
        person.HasIndex(row => row.UniqueIdentifier).IsUnique();
        person.HasIndex(row => row.IdentifierNumber);
        person.HasIndex(row => row.Phone);
        person.HasIndex(row => row.BirthYear);
    }
}

internal static class PeopleTables
{
    extension(AppDb db)
    {
        public DbSet<Person> People => db.Set<Person>();

        public DbSet<PersonUnit> PersonUnits => db.Set<PersonUnit>();

        public DbSet<PersonWord> PersonWords => db.Set<PersonWord>();
    }
}
