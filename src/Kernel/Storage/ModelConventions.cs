using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Kernel.Storage;

/// <summary>How values look in tables: the same on both databases.</summary>
public static class ModelConventions
{
    /// <summary>Keeps a value as canonical JSON text; equality is equality of the text.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        Expression<Func<T, string>> write = value => JsonSerializer.Serialize(value, FactJson.Whole);
        Expression<Func<string, T>> read = text => JsonSerializer.Deserialize<T>(text, FactJson.Whole)!;
        property.HasConversion(new ValueConverter<T, string>(write, read), new ValueComparer<T>(
            (left, right) => JsonSerializer.Serialize(left, FactJson.Whole) == JsonSerializer.Serialize(right, FactJson.Whole),
            value => JsonSerializer.Serialize(value, FactJson.Whole).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, FactJson.Whole), FactJson.Whole)!));
        return property;
    }

    internal static void Convert(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Moment>().HaveConversion<MomentToLong>();
        configuration.Properties<UnitId>().HaveConversion<UnitIdToText>().HaveMaxLength(200);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    internal static void Name(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.FindAnnotation(RelationalAnnotationNames.TableName)?.Value is null or "")
            {
                entity.SetTableName(Snake(entity.ClrType.Name));
            }

            NameMembers(entity);
            if (typeof(IAggregate).IsAssignableFrom(entity.ClrType))
            {
                MapHead(model.Entity(entity.ClrType));
            }
        }
    }

    internal static void Collate(ModelBuilder model, string? collation)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var stored = property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
            if (stored == typeof(string))
            {
                property.SetCollation(collation);
            }
        }
    }

    private static void NameMembers(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Snake(property.Name));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName($"ix_{entity.GetTableName()}_{string.Join('_', index.Properties.Select(p => Snake(p.Name)))}");
        }
    }

    private static void MapHead(EntityTypeBuilder entity)
    {
        entity.Property(nameof(IAggregate.Stream)).HasMaxLength(200);
        entity.HasIndex(nameof(IAggregate.Stream)).IsUnique().HasDatabaseName($"ix_{entity.Metadata.GetTableName()}_stream");
        entity.Property(nameof(IAggregate.FactCount)).IsConcurrencyToken();
        entity.Property(nameof(IAggregate.FactHash)).IsConcurrencyToken();
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private sealed class MomentToLong() : ValueConverter<Moment, long>(moment => moment.Microseconds, number => new Moment(number));

    private sealed class UnitIdToText() : ValueConverter<UnitId, string>(unit => unit.Value, text => new UnitId(text));
}
