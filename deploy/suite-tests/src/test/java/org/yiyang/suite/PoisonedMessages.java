package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Messages that nobody can read among many that are sound: each is set aside once, the others are taken over, at the rate of
 * a topic without them, and each is applied once it can be read.
 */
final class PoisonedMessages implements Experiment {
    private static final int MESSAGES = 100_000;
    private static final int ONE_IN = 100;
    private static final String TOPIC = "yiyang.elder";
    private static final String SAMPLE_ID = "0198a7c0-0000-7000-8000-000000000401";
    private static final List<String> LISTENERS = List.of("contract", "referral");
    private static final double SLOWER_MOST = 2;
    private final String sample = sample();

    private static String sample() {
        try {
            return Files.readString(Path.of(System.getProperty("org.yiyang.suite.root", "../.."))
                    .resolve("schemas/events/elder.sample.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void run(Settings settings, Lines lines) {
        Suite.startServices(LocalServers.SERVICES);
        int messages = settings.times(MESSAGES);
        Random random = settings.random();
        send(messages / 10, Integer.MAX_VALUE, random); // the compilers' share
        Wave sound = send(messages, Integer.MAX_VALUE, random);
        Wave poisoned = send(messages, ONE_IN, random);
        List<String> findings = new ArrayList<>();
        for (String service : LISTENERS) {
            double slower = poisoned.seconds().get(service) / sound.seconds().get(service);
            lines.add(new Line(
                    service + ": " + poisoned.unread().size() + " unreadable messages among " + messages,
                    1,
                    String.format(
                            Locale.ROOT,
                            "all others taken over after %.1f s, %.2f times as long as without (%.1f s)",
                            poisoned.seconds().get(service),
                            slower,
                            sound.seconds().get(service)),
                    slower <= SLOWER_MOST));
            findings.addAll(parkedOf(service, poisoned));
            findings.addAll(replayed(service, poisoned));
        }
        lines.findings(findings);
        lines.add(new Line(
                "each set aside once, mended and replayed",
                poisoned.unread().size() * LISTENERS.size(),
                findings.size() + " findings",
                findings.isEmpty()));
    }

    /** What was sent, and how long each listener needed until it had all that can be read. */
    private record Wave(Set<String> unread, Map<String, Double> seconds) {}

    /** @param oneIn of so many messages one is cut off in the middle */
    private Wave send(int messages, int oneIn, Random random) {
        Set<String> unread = new HashSet<>();
        Map<String, Long> before = new LinkedHashMap<>();
        LISTENERS.forEach(service -> before.put(service, known(service)));
        long begun = System.nanoTime();
        try (EventWriter writer = new EventWriter(TOPIC)) {
            for (int i = 0; i < messages; i++) {
                String subject = new UUID(random.nextLong(), random.nextLong()).toString();
                boolean cut = oneIn != Integer.MAX_VALUE && random.nextInt(oneIn) == 0;
                if (cut) {
                    unread.add(subject);
                }
                writer.write(subject, new UUID(random.nextLong(), random.nextLong()), body(subject, cut));
            }
        }
        Map<String, Double> seconds = new LinkedHashMap<>();
        long wanted = (long) messages - unread.size();
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    LISTENERS.stream()
                            .filter(service -> !seconds.containsKey(service))
                            .filter(service -> known(service) - before.get(service) >= wanted)
                            .forEach(service -> seconds.put(service, Time.millisSince(begun) / 1000.0));
                    return seconds.keySet().containsAll(LISTENERS);
                });
        return new Wave(unread, seconds);
    }

    private String body(String subject, boolean cut) {
        String whole = sample.replace(SAMPLE_ID, subject);
        return cut ? whole.substring(0, whole.length() / 2) : whole;
    }

    private static long known(String service) {
        return Suite.tables(service).count("select count(*) from known_elder");
    }

    private static List<String> parkedOf(String service, Wave wave) {
        Map<String, Integer> parked = new LinkedHashMap<>();
        Whole.awaited(() -> Suite.tables(service).count("select count(*) from parked")
                >= wave.unread().size());
        parked.putAll(Suite.tables(service).tally("select message_key from parked"));
        List<String> findings = new ArrayList<>();
        if (!parked.keySet().equals(wave.unread())) {
            findings.add(service + " has set aside " + parked.size() + " messages of "
                    + wave.unread().size());
        }
        parked.forEach((key, times) -> {
            if (times != 1) {
                findings.add(service + " has set the message " + key + " aside " + times + " times");
            }
        });
        return findings;
    }

    /** As a release would that can read them: their bodies are mended in the table, and each is replayed by its operator. */
    private List<String> replayed(String service, Wave wave) {
        Tables tables = Suite.tables(service);
        wave.unread()
                .forEach(subject -> tables.change(
                        "update parked set body = ? where message_key = ?",
                        body(subject, false).getBytes(StandardCharsets.UTF_8),
                        subject));
        long before = known(service);
        City there = new City(Suite.SERVERS, Suite.service(service).uri());
        String operator = Suite.SERVERS.token(TokenRequest.as("SYS_ADMIN"));
        List<String> findings = new ArrayList<>();
        for (String id : tables.all("select id from parked", row -> Tables.id(row, 1))) {
            int status = there.send("POST", "/api/v1/" + service + "/parked/" + id + "/replay", operator, Map.of())
                    .statusCode();
            if (status >= 300) {
                findings.add(service + " answers " + status + " to a replay");
            }
        }
        long applied = known(service) - before;
        if (applied != wave.unread().size()) {
            findings.add(service + " has taken over " + applied + " of "
                    + wave.unread().size() + " that were replayed");
        }
        return findings;
    }
}
