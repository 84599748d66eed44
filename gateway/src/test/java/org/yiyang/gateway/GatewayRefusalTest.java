package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayRefusalTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalIsACompleteProblemInBothLanguages(GatewayRefusal refusal) {
        for (Language language : Language.values()) {
            JsonObject problem = Problem.of(refusal, language, "/api/v1/elders", "request-1");

            assertEquals(
                    List.of("type", "title", "status", "detail", "instance", "code", "requestId"),
                    List.copyOf(problem.fieldNames()));
            assertEquals("urn:yiyang:problem:" + refusal.name(), problem.getString("type"));
            assertEquals(refusal.status(), problem.getInteger("status"));
            assertTrue(refusal.status() >= 400 && refusal.status() < 600);
            boolean chinese = language == Language.ZH;
            assertEquals(chinese, problem.getString("title").codePoints().anyMatch(GatewayRefusalTest::isHan));
            assertEquals(chinese, problem.getString("detail").codePoints().anyMatch(GatewayRefusalTest::isHan));
            assertFalse(problem.getString("detail").isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|ZH",
                "''|ZH",
                "en|EN",
                "en-US,zh;q=0.9|EN",
                "zh-TW,en|ZH",
                "fr|ZH",
                "fr,en;q=0.1|EN",
                ";;;|ZH",
                "-|ZH"
            })
    void theLanguageIsTheFirstThatTheSuiteSpeaks(String header, Language language) {
        assertEquals(language, Language.of(header));
    }

    @Test
    void anAbsurdlyLongLanguageHeaderIsNotRead() {
        assertEquals(Language.ZH, Language.of("en," + "fr,".repeat(200)));
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
