using MoCua.Dossiers.Letters;

namespace MoCua.Dossiers.Tests.Letters;

public sealed class SignatureBlockTests
{
    [Theory]
    [InlineData("Chủ tịch", true, true, true, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")]
    [InlineData("Phó Chủ tịch", true, true, true, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")]
    [InlineData("Chủ tịch", true, true, false, null, "CHỦ TỊCH")]
    [InlineData("Chủ tịch Ủy ban nhân dân quận", true, true, false, null, "CHỦ TỊCH")]
    [InlineData("Phó Chủ tịch", true, true, false, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")]
    [InlineData("Trưởng phòng Quản lý đô thị", false, true, true, "TL. CHỦ TỊCH", "TRƯỞNG PHÒNG QUẢN LÝ ĐÔ THỊ")]
    [InlineData("Trưởng phòng Tư pháp (thừa ủy quyền)", false, true, true, "TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG TƯ PHÁP")]
    [InlineData("Trưởng phòng Quản lý đô thị", false, false, true, null, "TRƯỞNG PHÒNG")]
    [InlineData("Phó Trưởng phòng Quản lý đô thị", false, false, true, "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")]
    [InlineData("Chánh Văn phòng", false, false, true, null, "CHÁNH VĂN PHÒNG")]
    public void A_signature_says_by_what_authority_it_stands(string title, bool isLeader, bool ofCommittee, bool collective, string? authority, string office) =>
        SignatureBlock.Of(title, isLeader, ofCommittee, collective).ShouldBe(new SignatureBlock(authority, office));
}
