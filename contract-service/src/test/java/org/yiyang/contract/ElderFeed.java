package org.yiyang.contract;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yiyang.kit.inbox.ArrivedEvent;

/** Events of {@code yiyang.elder} as they arrive, for elders that a test makes up. */
final class ElderFeed {
    private static final AtomicLong SEQUENCES = new AtomicLong();

    private ElderFeed() {}

    /** Somebody who lives in a home, or at home if that is null. */
    static ConsumerRecord<String, byte[]> living(UUID id, String region, UUID home) {
        return event(
                id,
                SEQUENCES.incrementAndGet(),
                "\"status\":\"ACTIVE\",\"regionCode\":\"" + region + "\""
                        + (home == null ? "" : ",\"residenceInstitutionId\":\"" + home + "\""));
    }

    /** Somebody for whom an account may act. */
    static ConsumerRecord<String, byte[]> withFamily(UUID id, String region, String account) {
        return event(
                id,
                SEQUENCES.incrementAndGet(),
                "\"status\":\"ACTIVE\",\"regionCode\":\"" + region + "\",\"authorisations\":[{\"person\":\"" + account
                        + "\",\"scope\":\"VIEW\"}]");
    }

    static ConsumerRecord<String, byte[]> deceased(UUID id, String region, String day) {
        return event(
                id,
                SEQUENCES.incrementAndGet(),
                "\"status\":\"DECEASED\",\"regionCode\":\"" + region + "\",\"deceasedOn\":\"" + day + "\"");
    }

    /** Somebody who has died, and whose record was closed then. */
    static ConsumerRecord<String, byte[]> closedAfterDeath(UUID id, String region, String day) {
        return event(
                id,
                SEQUENCES.incrementAndGet(),
                "\"status\":\"CLOSED\",\"regionCode\":\"" + region + "\",\"deceasedOn\":\"" + day + "\"");
    }

    /** Somebody who lived in a home and died on a day. */
    static ConsumerRecord<String, byte[]> deceasedIn(UUID id, String region, UUID home, String day) {
        return event(
                id,
                SEQUENCES.incrementAndGet(),
                "\"status\":\"DECEASED\",\"regionCode\":\"" + region + "\",\"residenceInstitutionId\":\"" + home
                        + "\",\"deceasedOn\":\"" + day + "\"");
    }

    /** Somebody whose record was merged into another of the same person. */
    static ConsumerRecord<String, byte[]> merged(UUID id, String region, UUID into) {
        return event(
                id,
                SEQUENCES.incrementAndGet(),
                "\"status\":\"MERGED\",\"regionCode\":\"" + region + "\",\"mergedIntoId\":\"" + into + "\"");
    }

    /** Somebody of whom nothing is known any more, not even a merger. */
    static ConsumerRecord<String, byte[]> erased(UUID id, String region) {
        return event(id, SEQUENCES.incrementAndGet(), "\"status\":\"ERASED\",\"regionCode\":\"" + region + "\"");
    }

    /** The same message again, whatever has arrived since. */
    static ConsumerRecord<String, byte[]> event(UUID subject, long sequence, String state) {
        String all = "{\"id\":\"" + subject + "\",\"insured\":[],\"origin\":\"TAKEOVER\"," + state + "}";
        return ArrivedEvent.of("elder", subject, sequence, all);
    }
}
