package org.yiyang.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a reader takes for the same have one form, and others have different ones. */
class NormalFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "医务室（东区）",
                "医务室(东区)",
                "医务室（东区）\u00a0",
                "医务室 （东区）",
                "医务室\u3000（东区）",
                "医务室\u200b（东区）",
                "医务室（东区）\u202e",
                "医\u00ad务室（东区）",
                "医务室【东区】",
                "医务室〔东区〕",
                "医务室（东\ufe0f区）"
            })
    void theSpellingsOfOneName(String typed) {
        assertEquals("医务室(东区)", NormalForm.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "买买提•吐尔逊, 买买提·吐尔逊",
        "买买提・吐尔逊, 买买提·吐尔逊",
        "买买提.吐尔逊, 买买提·吐尔逊",
        "买买提．吐尔逊, 买买提·吐尔逊",
        "协－2026–Ａ1, 协-2026-A1",
        "第Ⅱ区, 第II区",
        "“夕阳”红, '\"夕阳\"红'",
        "St  Mary 医院, St Mary医院",
        "二○二六, 二〇二六",
        "3.5, 3.5",
        "第⼀养老院, 第一养老院",
        "⻓⻘⻔诊部, 长青门诊部",
        "㍿, ㍿"
    })
    void whatLooksAlikeIsOne(String typed, String form) {
        assertEquals(form, NormalForm.of(typed));
        assertEquals(form, NormalForm.of(form));
    }

    @ParameterizedTest
    @CsvSource({"𠮷氏医务室, 𡈽氏医务室", "A区, a区", "甲 1室, 甲 2室", "A B, AB", "医务室, 医务", "二〇室, 二0室"})
    void whatIsAnotherStaysAnother(String one, String other) {
        assertNotEquals(NormalForm.of(one), NormalForm.of(other));
    }

    @Test
    void theSearchCaresForNeitherCaseNorBlanks() {
        assertEquals("ab护理院(东)", NormalForm.forSearch("Ａ B 护理院 〔东〕"));
    }

    @ParameterizedTest
    @CsvSource({
        "'买买提·甲', '买买提•甲', true",
        "'医务室', '医\u200b务室', true",
        "'甲 乙', '甲\u00a0乙', true",
        "'东-1', '东–1', true",
        "'医务室（东）', '医务室(东)', false",
        "'第一养老院', '第\u2f00养老院', true",
        "'长青医院', '\u2ed3\u2ed8医院', true",
        "'民生', '\u2ea0生', true",
        "'葛城', '葛\udb40\udd00城', true",
        "'第一养老院', '第二养老院', false",
        "'A区', 'a区', false"
    })
    void aChangeThatNobodyCanSee(String one, String other, boolean same) {
        assertEquals(same, NormalForm.looksLike(one, other));
    }

    @Test
    void aLongFormEndsInADigest() {
        String key = NormalForm.key("Ⅲ".repeat(60), 100);
        assertEquals(100, key.length());
        assertTrue(key.startsWith("III"));
        assertNotEquals(key, NormalForm.key("Ⅲ".repeat(61), 100));
        assertEquals("甲", NormalForm.key("甲", 100));
        assertNull(NormalForm.of(null));
        assertTrue(NormalForm.looksLike(null, null));
        assertFalse(NormalForm.looksLike("甲", null));
    }
}
