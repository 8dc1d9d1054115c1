using Microsoft.EntityFrameworkCore;

namespace MoCua.Kernel.Storage;

/// <summary>What a module adds to the one database model. Its assembly is also where the module's fact types are found.</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}
