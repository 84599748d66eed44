package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.indicator.Indicators;
import org.yiyang.referral.indicator.Recounts;

/** Report R17, and its two shares published for whoever keeps targets. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeBedReports implements Recounts {
    private static final String OFFERED = "HOME_BED_GRASSROOTS_SHARE";
    private static final String COVERED = "HOME_BED_COVERAGE";
    private final HomeBedCounts counts;
    private final Indicators indicators;

    HomeBedReports(HomeBedCounts counts, Indicators indicators) {
        this.counts = counts;
        this.indicators = indicators;
    }

    /**
     * What is known of a region as of a day.
     *
     * @throws Refused if the region is not the caller's, or the day has not come
     */
    HomeBedFigures figures(Call call, String region, LocalDate day) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
        if (day.isAfter(call.today())) {
            throw new Refused(HomeBedRefusal.FIGURE_DAY_IN_FUTURE).at("/asOf");
        }
        return counts.figures(call, region, day);
    }

    /** Publishes both shares on {@code yiyang.indicator}; the same day again is a correction; month ends follow. */
    HomeBedFigures publish(Call call, String region, LocalDate day) {
        HomeBedFigures figures = figures(call, region, day);
        send(call, figures);
        return figures;
    }

    private void send(Call call, HomeBedFigures figures) {
        send(call, OFFERED, figures, figures.grassroots());
        send(call, COVERED, figures, figures.coverage());
    }

    @Override
    public Set<String> metrics() {
        return Set.of(OFFERED, COVERED);
    }

    @Override
    public void publishAgain(Call call, String region, LocalDate day) {
        send(call, counts.figures(call, region, day));
    }

    private void send(Call call, String metric, HomeBedFigures figures, HomeBedFigures.Share share) {
        indicators.publish(
                call,
                new Indicators.Of(metric, figures.region(), figures.asOf()),
                new Indicators.Value(
                        share.numerator(),
                        share.denominator(),
                        share.basis().zh(),
                        share.basis().en()));
    }
}
