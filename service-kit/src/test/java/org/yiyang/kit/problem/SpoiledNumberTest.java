package org.yiyang.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiledNumberTest {
    record Body(@PaperNumber String number) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4.60106E+11|SCIENTIFIC",
                "4.60106e11|SCIENTIFIC",
                "1.23457E+17|SCIENTIFIC",
                "4E+11|SCIENTIFIC",
                "4,60106E+11|SCIENTIFIC",
                "４．６０１０６Ｅ＋１１|SCIENTIFIC",
                "460106420001.00|DECIMAL",
                "460106420001.0|DECIMAL",
                "460,106,420,001|GROUPED",
                "460,106,420,001.00|GROUPED",
                "#REF!|ERROR",
                "#N/A|ERROR",
                "#VALUE!|ERROR",
                "#DIV/0!|ERROR",
                "#NAME?|ERROR",
                "########|ERROR",
                "=460106|FORMULA",
                "'460106420001|APOSTROPHE",
                "’460106420001|APOSTROPHE",
                "2026/3/1|DAY",
                "2026-03-01|DAY",
                "2026-3-1|DAY",
                "2026.3.1|DAY",
                "2026/3/1 0:00|DAY",
                "2026年3月1日|DAY",
                "2026年3月|DAY",
                "3月1日|DAY",
                "3/1/2026|DAY",
                "1-Mar|DAY",
                "Mar-26|DAY",
                "4601\u200B06|HIDDEN",
            })
    void whatASpreadsheetMakesOfANumberIsKnown(String text, SpoiledNumber spoiled) {
        assertEquals(Optional.of(spoiled), SpoiledNumber.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "460106420001",
                "46010619500109000",
                "52460106M8K8QTUK9U",
                "46010619500109008X",
                "12E4567",
                "5246E4",
                "0898-65333333",
                "+86 898 65333333",
                "0898-65333333转801",
                "2019-7",
                "2026-13-1",
                "2026-0001",
                "45000",
                "琼民〔2020〕1号",
                "PDY00123446010617A2182",
                "2020.1",
                "D1",
                "1",
                "川备12",
                "#3",
                "(2020)1-2"
            })
    void whatStandsOnPaperIsTaken(String text) {
        assertEquals(Optional.empty(), SpoiledNumber.of(text));
    }

    @Test
    void aBodysNumberIsReadAsAFilesIs() throws JsonProcessingException {
        assertEquals("PDY001x", body("{\"number\":\" \u00A0ＰDY００1ｘ\u3000\"}").number());
        assertEquals("", body("{\"number\":\" \"}").number());
        assertNull(body("{}").number());
        assertNull(body("{\"number\":null}").number());
        assertThrows(JsonProcessingException.class, () -> body("{\"number\":7}"));
        assertThrows(JsonProcessingException.class, () -> body("{\"number\":\"a\\u0000\"}"));
    }

    private static Body body(String json) throws JsonProcessingException {
        return StrictJson.mapper().readValue(json, Body.class);
    }
}
