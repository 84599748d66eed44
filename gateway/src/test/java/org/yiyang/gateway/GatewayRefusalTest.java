package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.http.Language;

class GatewayRefusalTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalIsACompleteProblemInBothLanguages(GatewayRefusal refusal) {
        for (Language language : Language.values()) {
            JsonObject problem = Problem.of(refusal, language, "/api/v1/elders", "request-1");

            assertEquals(
                    List.of("type", "title", "status", "detail", "instance", "code", "requestId"),
                    List.copyOf(problem.fieldNames()));
            assertEquals("/api/v1/problems/" + refusal.name(), problem.getString("type"));
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

    /** With {@code -Dyiyang.record=true} they are written again instead. */
    @Test
    void theRefusalsAreTheRecordedOnes() throws IOException {
        Path record = Path.of("..", "schemas", "problems", "gateway.json");
        JsonArray now = new JsonArray();
        Arrays.stream(GatewayRefusal.values())
                .sorted(Comparator.comparing(Enum::name))
                .forEach(one -> now.add(new JsonObject()
                        .put("code", one.name())
                        .put("status", one.status())
                        .put("title", texts(one.title(Language.ZH), one.title(Language.EN)))
                        .put("detail", texts(one.detail(Language.ZH), one.detail(Language.EN)))));
        if (Boolean.getBoolean("yiyang.record")) {
            Files.writeString(record, now.encodePrettily() + "\n");
        }
        assertEquals(now, new JsonArray(Files.readString(record)), "record it again, see CONTRIBUTING.md");
    }

    private static JsonObject texts(String zh, String en) {
        return new JsonObject().put("zh", zh).put("en", en);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
