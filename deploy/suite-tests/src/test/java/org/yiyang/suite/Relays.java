package org.yiyang.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What can be seen from outside of who relays a topic, and how far it has come. */
final class Relays {
    static final String TOPIC = "yiyang.institution";
    private static final String ESTABLISHED = "01";

    private Relays() {}

    static String awaitHolder() {
        Awaitility.await().until(() -> holders().size() == 1);
        return holders().get(0);
    }

    static void awaitHolderOtherThan(String before) {
        Awaitility.await().until(() -> holders().size() == 1 && !holders().contains(before));
    }

    /** One of the topics that a service relays; it notes them once it does. */
    static String awaitTopic(String service, String which) {
        return Awaitility.await()
                .until(
                        () -> Suite.tables(service)
                                .all(
                                        "select topic from relay_topic where " + which + " limit 1",
                                        row -> row.getString(1)),
                        topics -> !topics.isEmpty())
                .get(0);
    }

    static List<String> holders() {
        return Suite.tables().relayHolder(TOPIC);
    }

    /** Whether something was sent to the server on this port that it has not read: true once it is paused. */
    static boolean isWaitingAt(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(Relays::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 4 && words[3].equals(ESTABLISHED))
                .filter(words -> words[1].endsWith(":%04X".formatted(port)))
                .anyMatch(words -> !words[4].endsWith(":00000000"));
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
