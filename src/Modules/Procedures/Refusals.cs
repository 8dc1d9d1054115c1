using MoCua.Kernel.Results;

namespace MoCua.Procedures;

/// <summary>Every expected “no” of this module.</summary>
internal static class Refusals
{
    public static Refusal ProcedureCode(string text) => new("procedure-code", Say.It(Texts.RefusalProcedureCode, text));

    public static Refusal ProcedureUnknown(string text) => new("procedure-unknown", Say.It(Texts.RefusalProcedureUnknown, text));

    public static Refusal VersionUnknown(string code, string version) =>
        new("procedure-version-unknown", Say.It(Texts.RefusalVersionUnknown, code, version));

    public static Refusal BundleUnusable(string folder, int errors, string first) =>
        new("bundle-unusable", Say.It(Texts.RefusalBundleUnusable, folder, errors, first));
}
