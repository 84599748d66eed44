package org.yiyang.institution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.yiyang.institution.target.Metric;

/** What was declared or heard of a metric; of one day, what is declared with a document counts. */
@ApplicationScoped
public class TargetValues {
    private final IndicatorRepository declared;
    private final KnownIndicators heard;

    TargetValues(IndicatorRepository declared, KnownIndicators heard) {
        this.declared = declared;
        this.heard = heard;
    }

    /**
     * A value as it was told.
     *
     * @param numerator null where only a percentage is known
     * @param percent null where both numbers are known
     * @param source the document, or the service that told it
     */
    public record Told(
            LocalDate asOf, Long numerator, Long denominator, BigDecimal percent, String source, boolean heard) {}

    /** The latest value of exactly this region up to a day. */
    public Optional<Told> latest(Metric metric, String region, LocalDate asOf) {
        Optional<Told> here = declared.latest(metric, region, asOf).map(indicator -> {
            IndicatorEntry entry = indicator.entry();
            return new Told(
                    entry.asOf(), entry.numerator(), entry.denominator(), entry.percent(), entry.source(), false);
        });
        Optional<Told> there = heard.latest(metric.name(), region, asOf).map(KnownIndicator::told);
        boolean heardIsLater = here.isEmpty()
                || (there.isPresent() && there.get().asOf().isAfter(here.get().asOf()));
        return heardIsLater ? there : here;
    }
}
