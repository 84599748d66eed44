package org.yiyang.launcher;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiyang.local.ChildProcess;

/** One line of the table of processes. */
record StatusLine(List<String> cells, Optional<Long> pid, boolean isUp) {
    private static final String NONE = "-";
    private static final Set<String> WELL = Set.of("UP", DatabaseGroup.PRIMARY, DatabaseGroup.SECONDARY);

    static StatusLine ofYourOwn(String part) {
        return new StatusLine(List.of(part, NONE, NONE, "your own", NONE, NONE, NONE, NONE), Optional.empty(), true);
    }

    static StatusLine stopped(String part, int port) {
        List<String> cells = List.of(part, NONE, String.valueOf(port), "stopped", NONE, NONE, NONE, NONE);
        return new StatusLine(cells, Optional.empty(), false);
    }

    static StatusLine ofServer(ChildProcess process, int port, String word, String version) {
        long pid = process.pid();
        List<String> cells = List.of(
                process.name(),
                String.valueOf(pid),
                String.valueOf(port),
                word,
                version,
                Memory.mib(Memory.residentKib(List.of(pid))),
                NONE,
                NONE);
        return new StatusLine(cells, Optional.of(pid), WELL.contains(word));
    }

    static StatusLine ofApplication(ChildProcess process, int port, Health health, Long waitingInKafka) {
        long pid = process.pid();
        String word = health.word();
        List<String> cells = List.of(
                process.name(),
                String.valueOf(pid),
                String.valueOf(port),
                word,
                health.version().orElse(NONE),
                Memory.mib(Memory.residentKib(List.of(pid))),
                lag(health, waitingInKafka),
                health.metric("yiyang_inbox_parked").map(String::valueOf).orElse(NONE));
        return new StatusLine(cells, Optional.of(pid), word.equals("UP"));
    }

    /** Events that wait to be sent, and events that wait to be applied. */
    private static String lag(Health health, Long waitingInKafka) {
        Optional<Long> waitingToBeSent = health.metric("yiyang_outbox_backlog");
        if (waitingToBeSent.isEmpty() && waitingInKafka == null) {
            return NONE;
        }
        return waitingToBeSent.map(String::valueOf).orElse(NONE) + " + "
                + (waitingInKafka == null ? NONE : waitingInKafka);
    }
}
