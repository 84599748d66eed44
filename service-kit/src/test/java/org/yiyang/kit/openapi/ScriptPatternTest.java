package org.yiyang.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[0-9]{2} ^[0-9]{2}$",
                "^[0-9]{2}$ ^[0-9]{2}$",
                "a|b ^(?:a|b)$",
                "[^\\s\\p{Cntrl}]{1,60} ^[^\\s\\x00-\\x1F\\x7F]{1,60}$",
                "\\p{IsHan}+ ^\\p{Script=Han}+$"
            })
    void aPatternOfJavaIsTheWholeTextInJavaScript(String java, String script) {
        assertEquals(script, SchemaShapes.ScriptPattern.of(java));
    }
}
