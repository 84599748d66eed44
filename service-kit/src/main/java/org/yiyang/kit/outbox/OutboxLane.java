package org.yiyang.kit.outbox;

/** Which events go to Kafka first: those that somebody waits for, before those that a file of many rows writes. */
public enum OutboxLane {
    PROMPT(0),
    BULK(1);

    private final int number;

    OutboxLane(int number) {
        this.number = number;
    }

    /** As it stands in the outbox; the lower goes first. */
    int number() {
        return number;
    }
}
