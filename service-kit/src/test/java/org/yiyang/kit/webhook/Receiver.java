package org.yiyang.kit.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody who has webhooks sent to it: it keeps what came, and answers as a test says. */
public final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAKEN = 204;
    private final HttpServer server;
    private final List<Came> came = new CopyOnWriteArrayList<>();
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private volatile int otherwise = TAKEN;
    private volatile CountDownLatch patience = new CountDownLatch(0);

    /** One request that came, and how it was answered. */
    public record Came(Map<String, String> headers, String body, int answer) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }

        /** The record that it is about; empty for a ping. */
        public String subject() {
            return json().at("/data/subject").asText();
        }

        public String id() {
            return headers.get("webhook-id");
        }

        long sequence() {
            return json().at("/data/sequence").asLong();
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?city=1";
    }

    /** Answers what is about a record with this status; with null as all others. */
    public void answers(String subject, Integer status) {
        if (status == null) {
            answers.remove(subject);
        } else {
            answers.put(subject, status);
        }
    }

    /** Answers with this status unless the record has an answer of its own. */
    public void answersAll(int status) {
        otherwise = status;
    }

    /** Makes callers wait for an answer, until this is switched off. */
    public void keepsWaiting(boolean whether) {
        CountDownLatch before = patience;
        patience = new CountDownLatch(whether ? 1 : 0);
        before.countDown();
    }

    private void answer(HttpExchange exchange, int answer) throws IOException {
        try {
            patience.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseHeaders().add("Location", url());
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String subject = JSON.readTree(body).at("/data/subject").asText();
        int answer = answers.getOrDefault(subject, otherwise);
        addresses.add(exchange.getRequestURI().toString());
        came.add(new Came(headers, body, answer));
        answer(exchange, answer);
    }

    /** Where it was called, each address once. */
    public Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    public List<Came> came() {
        return new ArrayList<>(came);
    }

    /** What came of one record, in order. */
    public List<Came> cameOf(String subject) {
        return came().stream().filter(one -> one.subject().equals(subject)).toList();
    }

    /** The same as lines {@code sequence answer}. */
    public List<String> linesOf(String subject) {
        return cameOf(subject).stream()
                .map(one -> one.sequence() + " " + one.answer())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
