namespace MoCua.Ui;

/// <summary>The words that scripts put on the screen; <c>words.js</c> reads them from the page.</summary>
internal static class ScriptWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sending"] = Texts.JsSending,
        ["saved"] = Texts.JsSaved,
        ["notSaved"] = Texts.JsNotSaved,
        ["offline"] = Texts.JsOffline,
        ["signedOut"] = Texts.JsSignedOut,
        ["shelved"] = Texts.JsShelved,
        ["restore"] = Texts.JsRestore,
        ["discard"] = Texts.JsDiscard,
        ["suggestions"] = Texts.JsSuggestions,
        ["found"] = Texts.JsFound,
        ["foundNone"] = Texts.JsFoundNone,
        ["keysTitle"] = Texts.JsKeysTitle,
        ["keysDown"] = Texts.JsKeysDown,
        ["keysUp"] = Texts.JsKeysUp,
        ["keysOpen"] = Texts.JsKeysOpen,
        ["keysSingle"] = Texts.JsKeysSingle,
        ["close"] = Texts.JsClose,
        ["tooLarge"] = Texts.JsTooLarge,
        ["tooLargeServer"] = Texts.JsTooLargeServer,
        ["notSent"] = Texts.JsNotSent,
        ["sent"] = Texts.JsSent,
        ["remove"] = Texts.JsRemove,
        ["again"] = Texts.JsAgain,
    };
}
