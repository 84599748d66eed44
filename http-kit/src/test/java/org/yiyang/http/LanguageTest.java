package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a header says, there is a language to answer in. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"|ZH", "''|ZH", "en|EN", "en-US,zh;q=0.9|EN", "zh-TW,en|ZH", "fr,en;q=0.1|EN", ";;;|ZH", "-|ZH"})
    void theLanguageIsTheFirstThatTheSuiteSpeaks(String header, Language language) {
        assertEquals(language, Language.of(header));
    }
}
