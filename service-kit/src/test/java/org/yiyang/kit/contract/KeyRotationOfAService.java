package org.yiyang.kit.contract;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.yiyang.kit.client.ApiCaller;

/** The keys of a running service, rotated by its operator as the page of operations says. */
public final class KeyRotationOfAService {
    private static final Duration PATIENCE =
            Duration.ofSeconds(90 + Integer.getInteger("yiyang.rotation.people", 0) / 100);
    private static final int KEY_BYTES = 32;
    private static final Logger LOG = Logger.getLogger(KeyRotationOfAService.class);
    private final String address;
    private final Path folder = Path.of(ConfigProvider.getConfig().getValue("yiyang.keys.dir", String.class));

    public KeyRotationOfAService(String service) {
        address = "/api/v1/" + service + "/key-rotation";
    }

    /** Lists two new keys of SM4 and SM3, makes them the active ones, and has everything written again; ends with them in use. */
    public void rotatesTo(String field, String blind) {
        makesActive(field, blind);
        startsAndIsDone();
    }

    /** The same with keys of AES and SHA-256, as they were before. */
    public void rotatesBackToAes(String field, String blind) {
        makesActive(field, "AES-GCM", blind, "HMAC-SHA256");
        startsAndIsDone();
    }

    private void startsAndIsDone() {
        assertEquals(200, post("start", Map.of("reason", "轮换")).statusCode());
        isDone();
    }

    /** Lists two new keys of SM4 and SM3 and makes them the active ones. */
    public void makesActive(String field, String blind) {
        makesActive(field, "SM4-GCM", blind, "HMAC-SM3");
    }

    private void makesActive(String field, String cipher, String blind, String mac) {
        Map<String, String> before = activeKeys();
        write("field.properties", before.get("FIELD"), field + ".cipher=" + cipher + "\n" + field + ".key=" + key());
        write("blind.properties", before.get("BLIND"), blind + ".mac=" + mac + "\n" + blind + ".key=" + key());
        assertEquals(200, reload().statusCode());
        write("field.properties", field, "");
        write("blind.properties", blind, "");
        await().atMost(PATIENCE).until(() -> reload().statusCode() == 200);
        assertEquals(Map.of("FIELD", field, "BLIND", blind), activeKeys());
    }

    /** Waits until the last rotation has ended, and says how many rows it has written again. */
    public long isDone() {
        await().atMost(PATIENCE).until(() -> "DONE".equals(state().path("rotation.status")));
        LOG.infof("ROTATION %s", state().<Object>path("rotation"));
        return state().<Number>path("rotation.rewritten").longValue();
    }

    /** Pauses an open rotation and resumes it; refuses to resume what is not paused or to start what is open. */
    public void pausesAndGoesOn() {
        assertEquals(409, post("resume", Map.of("reason", "未暂停")).statusCode());
        assertEquals(200, post("start", Map.of("reason", "复核")).statusCode());
        assertEquals(409, post("start", Map.of("reason", "重复")).statusCode());
        Response paused = post("pause", Map.of("reason", "夜间再续"));
        assertEquals(200, paused.statusCode());
        assertEquals("PAUSED", paused.path("rotation.status"));
        assertEquals(200, post("resume", Map.of("reason", "续")).statusCode());
        isDone();
    }

    /** Retires a key; says why not, by the code of the refusal, or nothing. */
    public String retire(String ring, String key) {
        Response answer = post("retire", Map.of("ring", ring, "key", key, "reason", "已轮换"));
        return answer.statusCode() == 200 ? "" : answer.path("code");
    }

    /** Takes a key out of its file; says why the file is not taken then, or nothing. */
    public String forget(String file, String key) {
        Path path = folder.resolve(file);
        String all = read(path);
        String left =
                all.lines().filter(line -> !line.startsWith(key + ".")).collect(Collectors.joining("\n", "", "\n"));
        put(path, left);
        Response answer = reload();
        if (answer.statusCode() != 200) {
            put(path, all);
        }
        return answer.statusCode() == 200 ? "" : answer.path("code");
    }

    /** The keys that are written with, by their ring. */
    public Map<String, String> activeKeys() {
        List<Map<String, Object>> keys = state().path("keys");
        return keys.stream()
                .filter(key -> Boolean.TRUE.equals(key.get("active")))
                .collect(Collectors.toMap(key -> (String) key.get("ring"), key -> (String) key.get("id")));
    }

    public Response state() {
        Response answer = asOperator().get(address);
        assertEquals(200, answer.statusCode());
        return answer;
    }

    public Response reload() {
        return post("reload", Map.of("reason", "新密钥"));
    }

    public Response post(String verb, Map<String, String> body) {
        return asOperator().contentType("application/json").body(body).post(address + "/" + verb);
    }

    private static ApiCaller asOperator() {
        return ApiCaller.as("SYS_ADMIN");
    }

    private void write(String file, String active, String more) {
        Path path = folder.resolve(file);
        String keys =
                read(path).lines().filter(line -> !line.startsWith("active=")).collect(Collectors.joining("\n"));
        put(path, "active=" + active + "\n" + keys + "\n" + more + "\n");
    }

    private static String key() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
