using MoCua.Letters.Press;

namespace MoCua.Dossiers.Letters;

/// <summary>A letter ready for the press, and the same HTML for the browser's print view.</summary>
/// <param name="Name">What the file is called when saved.</param>
internal sealed record PrintedLetter(string Name, string Html, LetterPaper Paper);
