package org.yiyang.referral.indicator;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;

/** What was published of a region once is published for the last day of every month, as long as it is the newest. */
@ApplicationScoped
class MonthEnds implements ChangeWatcher, DeadlineHandlers {
    private static final String NEWER = "select count(t) from PublishedIndicator t where t.metric = :metric"
            + " and t.regionCode = :region and t.asOf > :day";
    private final EntityManager entities;
    private final Deadlines deadlines;
    private final List<Recounts> counters;

    MonthEnds(EntityManager entities, Deadlines deadlines, @All List<Recounts> counters) {
        this.entities = entities;
        this.deadlines = deadlines;
        this.counters = counters;
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof PublishedIndicator sent) {
            LocalDate end = call.today().with(TemporalAdjusters.lastDayOfMonth());
            deadlines.set(
                    Deadline.at(sent.id(), IndicatorDue.INDICATOR_NEXT.name(), sent.id(), WorkCalendar.endOfDay(end)));
        }
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        created(call, aggregate);
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(IndicatorDue.values(), due -> this::sendAgain);
    }

    private void sendAgain(Call call, Deadline deadline) {
        PublishedIndicator sent = entities.find(PublishedIndicator.class, deadline.subject());
        if (!isNewest(sent)) {
            return;
        }
        LocalDate day = WorkCalendar.dayOf(deadline.dueAt()).minusDays(1);
        counters.stream()
                .filter(one -> one.metrics().contains(sent.metric()))
                .forEach(one -> one.publishAgain(call, sent.region(), day));
    }

    private boolean isNewest(PublishedIndicator sent) {
        return entities.createQuery(NEWER, Long.class)
                        .setParameter("metric", sent.metric())
                        .setParameter("region", sent.region())
                        .setParameter("day", sent.asOf())
                        .getSingleResult()
                == 0;
    }
}
