package org.yiyang.kit.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Move;

/**
 * What a service has published of a metric, a region and a day on {@code yiyang.indicator}; counted again, it is corrected. Each
 * service that counts has an entity of its own for it.
 */
@MappedSuperclass
public abstract class IndicatorRecord extends Aggregate {
    private static final String TOLD = "TOLD";
    private String metric;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "as_of")
    private LocalDate asOf;

    private long numerator;
    private long denominator;

    @Column(name = "basis_zh")
    private String basisZh;

    @Column(name = "basis_en")
    private String basisEn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    protected IndicatorRecord() {}

    protected IndicatorRecord(String service, IndicatorPublisher.Of of) {
        super(idOf(service, of));
        metric = of.metric();
        regionCode = of.region();
        asOf = of.asOf();
    }

    /** What happened; the two types of the topic. */
    public sealed interface Event extends Fact {
        record IndicatorCounted() implements Event {}

        record IndicatorCorrected() implements Event {}
    }

    /** One for each metric, region and day. */
    static UUID idOf(String service, IndicatorPublisher.Of of) {
        String key =
                String.join("|", service, of.metric(), of.region(), of.asOf().toString());
        return UUID.nameUUIDFromBytes(("yiyang:told-indicator:" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes what was counted, the first time or again. */
    Event publish(IndicatorPublisher.Value value, Instant at) {
        boolean first = recordedAt == null;
        note(new Move("tell", first ? null : TOLD, TOLD, null, at, false));
        numerator = value.numerator();
        denominator = value.denominator();
        basisZh = value.basisZh();
        basisEn = value.basisEn();
        recordedAt = at;
        return first ? new Event.IndicatorCounted() : new Event.IndicatorCorrected();
    }

    /** The name of the service that counts. */
    protected abstract String service();

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public String region() {
        return regionCode;
    }

    public String metric() {
        return metric;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** What the two numbers count. */
    public record Basis(String zh, String en) {}

    /** The state of the event: schemas/events/indicator.schema.json. */
    public record State(
            UUID id,
            String service,
            String metric,
            String regionCode,
            LocalDate asOf,
            long numerator,
            long denominator,
            Basis basis,
            Instant recordedAt) {}

    @Override
    public State snapshot() {
        return new State(
                id(),
                service(),
                metric,
                regionCode,
                asOf,
                numerator,
                denominator,
                new Basis(basisZh, basisEn),
                recordedAt);
    }
}
