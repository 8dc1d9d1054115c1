using MoCua.Forms.Schema;

namespace MoCua.Forms.Tests.Schema;

public class PatternTests
{
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(?=(a+)+$)a+$")]
    public void A_pattern_that_would_backtrack_for_ever_ends_in_a_no(string pattern) =>
        EcmaPattern.Matches(EcmaPattern.Compile(pattern).ShouldNotBeNull(), new string('a', 60) + "!").ShouldBeFalse();

    [Theory]
    [InlineData(@"^\cC$", "\u0003", true)]
    [InlineData(@"^\x41\u0042\u{43}$", "ABC", true)]
    [InlineData(@"^\u{1F600}$", "\U0001F600", true)]
    [InlineData(@"^\ud83d\ude00*$", "\U0001F600\U0001F600", true)]
    [InlineData(@"^.{2}$", "\U0001F600", false)]
    [InlineData(@"^[\w-]+$", "a-b_9", true)]
    [InlineData(@"^[^\d\s]+$", "đỗ", true)]
    [InlineData(@"^[\D]$", "5", false)]
    [InlineData(@"^[]$", "", false)]
    [InlineData(@"^[^]$", "\n", true)]
    [InlineData(@"^(?<n>a)\k<n>$", "aa", true)]
    [InlineData(@"^a{1,2}$", "aaa", false)]
    [InlineData(@"^a\/b\-c$", "a/b-c", true)]
    [InlineData(@"\bcon\b", "là con trai", true)]
    [InlineData(@"^\p{Lu}\P{Lu}$", "Đđ", true)]
    [InlineData(@"^[\p{L} ]+$", "Nguyễn Văn Đức", true)]
    [InlineData(@"^[^\p{L}]$", "\U0001F600", true)]
    public void Patterns_mean_what_ECMAScript_says(string pattern, string text, bool fits) =>
        EcmaPattern.Matches(EcmaPattern.Compile(pattern).ShouldNotBeNull(), text).ShouldBe(fits);
}
