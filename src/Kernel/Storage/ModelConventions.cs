using System.Collections;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    /// <summary>
    /// Keeps a value as canonical JSON text; equality is equality of the text. A value is replaced, never changed in place, so the same
    /// reference is the same value and most columns are never written out only to be compared. JSON nodes alone can be changed in place:
    /// they are copied and compared in full.
    /// </summary>
    /// <exception cref="InvalidOperationException">The type is a collection that can be changed in place.</exception>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        Expression<Func<T, string>> write = value => JsonSerializer.Serialize(value, FactJson.Whole);
        Expression<Func<string, T>> read = text => JsonSerializer.Deserialize<T>(text, FactJson.Whole)!;
        property.HasConversion(new ValueConverter<T, string>(write, read), typeof(JsonNode).IsAssignableFrom(typeof(T)) ? CopyingComparer<T>() : ReplacingComparer<T>());
        return property;
    }

    private static ValueComparer<T> ReplacingComparer<T>() =>
        typeof(T).IsArray || (typeof(T).IsGenericType && !typeof(T).IsInterface && typeof(ICollection).IsAssignableFrom(typeof(T)))
            ? throw new InvalidOperationException($"{typeof(T)} can be changed in place; declare the property as a read-only collection.")
            : new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right) || TextOf(left) == TextOf(right),
                value => TextOf(value).GetHashCode(StringComparison.Ordinal),
                value => value);

    private static ValueComparer<T> CopyingComparer<T>() => new(
        (left, right) => TextOf(left) == TextOf(right),
        value => TextOf(value).GetHashCode(StringComparison.Ordinal),
        value => JsonSerializer.Deserialize<T>(TextOf(value), FactJson.Whole)!);

    private static string TextOf<T>(T value) => JsonSerializer.Serialize(value, FactJson.Whole);

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
