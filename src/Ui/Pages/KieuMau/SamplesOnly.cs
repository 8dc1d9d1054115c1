using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Hosting;

namespace MoCua.Ui.Pages.KieuMau;

/// <summary>The style guide documents the components to whoever builds pages; an installation does not serve it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SamplesOnlyAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.RequestServices.GetService(typeof(IWebHostEnvironment)) is not IWebHostEnvironment environment || !environment.IsDevelopment())
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
