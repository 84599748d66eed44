package org.yiyang.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The brokers that are one cluster, each with a controller beside it, and which of them this one is.
 *
 * @param node from 1
 * @param controllerPorts of all, in their order
 */
public record KafkaQuorum(int node, List<Integer> controllerPorts) {
    private static final int COPIES = 3;
    /** Of one alone, a restart is noticed at once; of several on a busy machine, none may be taken for dead too soon. */
    private static final int ALONE_MILLIS = 3_000;

    private static final int TOGETHER_MILLIS = 9_000;

    /** A broker alone. */
    static KafkaQuorum alone(int controllerPort) {
        return new KafkaQuorum(1, List.of(controllerPort));
    }

    int controllerPort() {
        return controllerPorts.get(node - 1);
    }

    String voters() {
        return IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(one -> one + "@127.0.0.1:" + controllerPorts.get(one - 1))
                .collect(Collectors.joining(","));
    }

    /** In how many brokers what is written stands. */
    int copies() {
        return Math.min(COPIES, controllerPorts.size());
    }

    /** In how many it must stand before it counts as written: one may be missing. */
    int leastCopies() {
        return Math.max(1, copies() - 1);
    }

    int sessionMillis() {
        return controllerPorts.size() == 1 ? ALONE_MILLIS : TOGETHER_MILLIS;
    }
}
