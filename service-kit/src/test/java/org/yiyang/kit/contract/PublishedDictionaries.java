package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Holds the dictionaries that a running service publishes against the recorded ones, which pages are packed with so that they need
 * not ask for words. {@code -Dyiyang.record=true} writes the record again.
 */
public final class PublishedDictionaries {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PublishedDictionaries() {}

    /** Compares, or records: by dictionary and value, both words. */
    public static void areTheRecordedOnes(String service) throws IOException {
        String now = JSON.writeValueAsString(read(service)) + "\n";
        Path record = Path.of("..", "schemas", "dictionaries", service + ".json");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.createDirectories(record.getParent());
            Files.writeString(record, now);
        }
        if (!Files.exists(record) || !now.equals(Files.readString(record))) {
            throw new AssertionError(
                    "the dictionaries of " + service + " are not the recorded ones: look at what changed,"
                            + " then run the test with -Dyiyang.record=true and commit " + record.normalize());
        }
    }

    private static Map<String, Map<String, Map<String, String>>> read(String service) {
        String token = LocalServers.startOnce()
                .token(TokenRequest.as("CARE_MANAGER").institution("0198a7c0-0000-7000-8000-0000000000ff"));
        String root = "/api/v1/" + service + "/dictionaries";
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
        for (String name : answer(token, root).<String>getList("items")) {
            Map<String, Map<String, String>> words = new TreeMap<>();
            for (Map<String, String> entry : answer(token, root + "/" + name).<Map<String, String>>getList("items")) {
                words.put(entry.get("value"), new TreeMap<>(Map.of("zh", entry.get("zh"), "en", entry.get("en"))));
            }
            all.put(name, words);
        }
        return all;
    }

    private static JsonPath answer(String token, String path) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
