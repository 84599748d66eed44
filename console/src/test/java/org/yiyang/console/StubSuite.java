package org.yiyang.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The gateway with the API behind it, and the issuer, as far as these tests ask them. */
public final class StubSuite implements QuarkusTestResourceLifecycleManager {
    /** Each is good once, as at an issuer. */
    private static final Set<String> CODES = ConcurrentHashMap.newKeySet();

    static final String REFERRAL = "0198a7c0-0000-7000-8000-000000000001";
    static final String HOME = "0198a7c0-0000-7000-8000-000000000003";
    static final String INSTITUTION = "0198a7c0-0000-7000-8000-000000000002";
    private static final String REGIONS = """
            {"items": [{"code": "4601", "name": "海口市", "parent": "46"}, {"code": "460105", "name": "秀英区", "parent": "4601"},
             {"code": "460107", "name": "琼山区", "parent": "4601"}, {"code": "460108", "name": "美兰区", "parent": "4601"}]}""";
    private static final Map<String, Reply> REPLIES = new ConcurrentHashMap<>();
    private static final Set<String> FURTHER = ConcurrentHashMap.newKeySet();
    private static final Object ARRIVED = new Object();
    private static final List<HttpExchange> STREAMS = new CopyOnWriteArrayList<>();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    private static final List<String> MISASKED = new CopyOnWriteArrayList<>();

    private HttpServer server;

    /** What came in. */
    record Call(
            String method,
            String path,
            String bearer,
            String key,
            String etag,
            String requestId,
            String body,
            String type,
            String from) {}

    /** What is answered. */
    record Reply(int status, String body, String etag, String next) {
        Reply(int status, String body, String etag) {
            this(status, body, etag, "");
        }
    }

    static void reply(String methodAndPath, int status, String body) {
        REPLIES.put(methodAndPath, new Reply(status, body, "\"4.a\""));
    }

    /** A list of which there is another page. */
    static void replyWithMore(String methodAndPath, String body) {
        REPLIES.put(
                methodAndPath,
                new Reply(200, body, "", "<" + methodAndPath.split(" ")[1] + "?cursor=c1>; rel=\"next\""));
    }

    /** What is answered there has changed since. */
    static void changed(String methodAndPath) {
        Reply before = REPLIES.get(methodAndPath);
        REPLIES.put(methodAndPath, new Reply(before.status(), before.body(), "\"5.b\""));
    }

    /** The list at this path has a further page. */
    static void goesOn(String path) {
        FURTHER.add(path);
    }

    static List<Call> calls() {
        return CALLS;
    }

    /** The calls that the API would have refused for what they asked, each with what is strange. */
    static List<String> misasked() {
        return MISASKED;
    }

    /** Returns when a path was asked for so many times. */
    static void awaitCalls(String path, int times) throws InterruptedException {
        synchronized (ARRIVED) {
            while (CALLS.stream().filter(call -> call.path().equals(path)).count() < times) {
                ARRIVED.wait();
            }
        }
    }

    static void forget() {
        REPLIES.clear();
        FURTHER.clear();
        STREAMS.forEach(HttpExchange::close);
        STREAMS.clear();
        CALLS.clear();
        MISASKED.clear();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        String base = base();
        Map<String, String> settings = new HashMap<>();
        settings.put("yiyang.console.gateway", base);
        settings.put("yiyang.console.site", base);
        settings.put("yiyang.console.issuer", base + "/yiyang");
        settings.put("yiyang.console.demo-persons", "true");
        settings.put("yiyang.mode", "local");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        CALLS.add(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("X-Request-Id"),
                body,
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("X-Forwarded-For")));
        synchronized (ARRIVED) {
            ARRIVED.notifyAll();
        }
        if (path.endsWith("/stream") && !REPLIES.containsKey("GET " + path)) {
            stream(exchange);
            return;
        }
        Reply reply = path.startsWith("/yiyang") ? issuer(path, form(body)) : api(exchange);
        byte[] content = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("ETag", reply.etag());
        if (!reply.next().isEmpty()) {
            exchange.getResponseHeaders().add("Link", reply.next());
        }
        if (FURTHER.contains(path)) {
            exchange.getResponseHeaders().add("Link", "<" + path + "?cursor=2>; rel=\"next\"");
        }
        exchange.sendResponseHeaders(reply.status(), content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    /** Stays open, and sends nothing, until the test ends. */
    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(":\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        STREAMS.add(exchange);
    }

    /** As the services do: what the document of a call does not take is refused before anything else. */
    private static Reply api(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        URI asked = exchange.getRequestURI();
        List<String> strange = AskedAddresses.unknown(method, asked.toString());
        if (!strange.isEmpty()) {
            MISASKED.add(method + " " + asked + " " + strange);
            return new Reply(400, "{\"code\": \"UNKNOWN_PARAMETER\"}", "");
        }
        return api(method, asked.getPath());
    }

    private static Reply api(String method, String path) {
        Reply known = REPLIES.get(method + " " + path);
        if (known != null) {
            return known;
        }
        return switch (path) {
            case "/api/v1/institutions" -> new Reply(200, """
                    {"items": [{"id": "%1$s", "name": "海口示例中医院"}, {"id": "%2$s", "name": "海口市社会福利院"},
                     {"id": "%2$s", "name": "海口市社会福利院医务室"}]}""".formatted(INSTITUTION, HOME), "");
            case "/api/v1/regions" -> new Reply(200, REGIONS, "");
            case "/api/v1/referral/dictionaries/verb" -> new Reply(200, """
                    {"items": [{"value": "accept", "zh": "受理", "en": "Accept"},
                     {"value": "referral.accept", "zh": "接收", "en": "Accept"}]}""", "");
            case "/api/v1/referral/dictionaries/referral-status" -> new Reply(200, """
                    {"items": [{"value": "PENDING", "zh": "待接收", "en": "Pending"}]}""", "");
            default -> new Reply(path.contains("/dictionaries/") ? 404 : 200, "{\"items\": []}", "");
        };
    }

    private Reply issuer(String path, Map<String, String> form) {
        if (path.endsWith("openid-configuration")) {
            return new Reply(200, """
                    {"authorization_endpoint": "%1$s/yiyang/authorize", "token_endpoint": "%1$s/yiyang/token"}""".formatted(base()), "");
        }
        String code = form.get("code");
        if (code != null && !(code.startsWith("good-") && CODES.add(code))) {
            return new Reply(400, "{\"error\": \"invalid_grant\"}", "");
        }
        String nonce = code == null ? "" : code.substring("good-".length());
        String claims = "{\"sub\": \"s\", \"region\": \"" + form.getOrDefault("region", "") + "\", \"institution\": \""
                + form.getOrDefault("institution", "") + "\", \"roles\": [\""
                + form.getOrDefault("role", "REFERRAL_OFFICE")
                + "\"], \"aud\": \"" + form.get("client_id") + "\", \"nonce\": \"" + nonce
                + "\", \"preferred_username\": \"li\"}";
        String token =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".s";
        return new Reply(
                200, "{\"access_token\": \"" + token + "\", \"id_token\": \"" + token + "\", \"expires_in\": 300}", "");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int mark = pair.indexOf('=');
            if (mark > 0) {
                form.put(pair.substring(0, mark), URLDecoder.decode(pair.substring(mark + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
