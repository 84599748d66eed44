package org.yiyang.institution.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The newest value of a metric that a service has published for a region and day. */
@Entity
@Table(name = "known_indicator")
public class KnownIndicator {
    @Id
    private UUID id;

    private UUID subject;
    private long sequence;

    @Column(name = "told_by")
    private String service;

    private String metric;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "as_of")
    private LocalDate asOf;

    private Long numerator;
    private Long denominator;

    @Column(precision = 9, scale = 4)
    private BigDecimal percent;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    protected KnownIndicator() {}

    KnownIndicator(UUID id) {
        this.id = id;
        this.sequence = -1;
    }

    /** One row for each metric, region, day and service, whichever aggregate publishes it. */
    static UUID idOf(IndicatorState state) {
        String key = String.join(
                "|",
                state.service(),
                state.metric(),
                state.regionCode(),
                state.asOf().toString());
        return UUID.nameUUIDFromBytes(("yiyang:indicator:" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a state over if it is newer than what is known; false if it is not. */
    boolean learn(IndicatorState state, UUID newSubject, long newSequence) {
        if (!newer(state, newSubject, newSequence)) {
            return false;
        }
        subject = newSubject;
        sequence = newSequence;
        service = state.service();
        metric = state.metric();
        regionCode = state.regionCode();
        asOf = state.asOf();
        numerator = state.numerator();
        denominator = state.denominator();
        percent = state.percent();
        recordedAt = state.recordedAt();
        return true;
    }

    /** Of two that were recorded at the same moment the larger id wins, in whichever order they arrive. */
    private boolean newer(IndicatorState state, UUID newSubject, long newSequence) {
        if (newSubject.equals(subject)) {
            return newSequence > sequence;
        }
        int later = recordedAt == null ? 1 : state.recordedAt().compareTo(recordedAt);
        return later > 0 || (later == 0 && newSubject.compareTo(subject) > 0);
    }

    public String metric() {
        return metric;
    }

    public String regionCode() {
        return regionCode;
    }

    public KnownIndicators.Known known() {
        return new KnownIndicators.Known(asOf, numerator, denominator, percent, service, true);
    }
}
