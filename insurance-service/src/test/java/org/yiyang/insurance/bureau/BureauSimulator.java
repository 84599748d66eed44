package org.yiyang.insurance.bureau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.yiyang.insurance.bureau.wire.Sm2Signature;

/** The bureau's platform as these tests need it: it knows a repeated message by its msgid, and misbehaves as it is told to. */
public final class BureauSimulator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BureauSimulator ONE = new BureauSimulator();
    private final HttpServer server;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<String, String> filings = new ConcurrentHashMap<>();
    private final List<JsonNode> received = new ArrayList<>();
    private final Set<String> addresses = new TreeSet<>();
    private final AtomicLong numbers = new AtomicLong(System.nanoTime());
    private volatile Sm2Signature signature;

    /** How it misbehaves at one request. */
    public enum Fault {
        REFUSES,
        BROKEN,
        GARBAGE,
        SILENT,
        /** It does what is asked, and the answer is lost. */
        ANSWER_LOST,
        TAMPERED,
        UNSIGNED
    }

    private BureauSimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "bureau-simulator");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** The one of this process. */
    public static BureauSimulator started() {
        return ONE;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fsi/api";
    }

    /** From now on it signs what it answers. */
    public void sign(Sm2Signature by) {
        signature = by;
    }

    /** Misbehaves at the next requests of 2501A and 2502, one after the other. */
    public synchronized void misbehave(Fault... next) {
        faults.clear();
        faults.addAll(List.of(next));
    }

    /** The filings that are in force, each with the msgid by which it was made. */
    public Map<String, String> filings() {
        return Map.copyOf(filings);
    }

    /** What was received about one msgid or interface, the first first. */
    public synchronized List<JsonNode> received(String infno) {
        return received.stream()
                .filter(one -> one.path("infno").asText().equals(infno))
                .toList();
    }

    /** Where it was called, each address once. */
    public synchronized Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    public synchronized void forget() {
        received.clear();
        addresses.clear();
        faults.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Fault fault;
        synchronized (this) {
            received.add(asked);
            addresses.add(exchange.getRequestURI().toString());
            fault = asked.path("infno").asText().equals("1101") ? null : faults.poll();
        }
        if (fault == Fault.SILENT) {
            return; // the connection stays open, and nothing comes
        }
        if (fault == Fault.BROKEN) {
            answer(exchange, 503, "{}", null);
            return;
        }
        if (fault == Fault.GARBAGE) {
            answer(exchange, 200, "<html>维护中</html>", fault);
            return;
        }
        String body = fault == Fault.REFUSES
                ? "{\"infcode\":-1,\"err_msg\":\"参保人张三待遇已暂停\"}"
                : answered.computeIfAbsent(asked.path("msgid").asText(), id -> effect(asked, id));
        if (fault == Fault.ANSWER_LOST) {
            exchange.close();
            return;
        }
        answer(exchange, 200, body, fault);
    }

    /** Done once for each msgid. */
    private String effect(JsonNode asked, String msgid) {
        JsonNode input = asked.path("input");
        return switch (asked.path("infno").asText()) {
            case "1101" ->
                ok("{\"baseinfo\":{\"psn_no\":\"P"
                        + input.at("/data/certno").asText().substring(6) + "\"}}");
            case "2501A" -> {
                String number = "N" + numbers.incrementAndGet();
                filings.put(number, msgid);
                yield ok("{\"result\":{\"trt_dcla_detl_sn\":\"" + number + "\"}}");
            }
            case "2502" -> {
                boolean known =
                        filings.remove(input.at("/data/trt_dcla_detl_sn").asText()) != null;
                yield known ? ok("{}") : "{\"infcode\":-1,\"err_msg\":\"无此备案\"}";
            }
            default -> "{\"infcode\":-1,\"err_msg\":\"无此接口\"}";
        };
    }

    private static String ok(String output) {
        return "{\"infcode\":0,\"inf_refmsgid\":\"460100202611300000000000000001\",\"err_msg\":\"\",\"output\":"
                + output + "}";
    }

    private void answer(HttpExchange exchange, int status, String text, Fault fault) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (signature != null && fault != Fault.UNSIGNED) {
            exchange.getResponseHeaders().add("X-Signature", signature.sign(body));
        }
        if (fault == Fault.TAMPERED) {
            body = text.replace(":0,", ": 0,").getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
