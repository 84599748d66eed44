package org.yiyang.kit.deadline;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Outages.Outage;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.Parameters;

/** Gives a deadline the time that outages took from it; always from its original end, so that it is given only once. */
@ApplicationScoped
class Extensions {
    private static final String NATIONWIDE = "";
    private final Map<String, OutageEffect> effects = new HashMap<>();
    private final Outages outages;
    private final Parameters parameters;
    private final Calendars calendars;

    Extensions(@All List<DeadlineHandlers> features, Outages outages, Parameters parameters, Calendars calendars) {
        features.forEach(feature -> feature.handlers().keySet().forEach(this::know));
        this.outages = outages;
        this.parameters = parameters;
        this.calendars = calendars;
    }

    private void know(DeadlineKind kind) {
        if (effects.put(kind.name(), kind.outage()) != null) {
            throw new IllegalStateException("two kinds of deadlines are called " + kind.name());
        }
    }

    /**
     * A deadline as it stands after all outages.
     *
     * @param noted from when its passing may be noted
     */
    record Standing(Deadline deadline, Instant noted) {}

    /** The kinds of deadlines that outages affect. */
    List<String> touched() {
        return effects.entrySet().stream()
                .filter(kind -> kind.getValue() != OutageEffect.NONE)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Refuses to set one that an outage would extend without knowing since when people have it. */
    void mustBegin(Deadline deadline) {
        if (effectOf(deadline) == OutageEffect.EXTENDED && !deadline.hasBegun()) {
            throw new IllegalArgumentException(deadline.kind() + " does not say since when it runs");
        }
    }

    Standing standing(Deadline deadline) {
        Deadline set = deadline.original();
        return switch (effectOf(deadline)) {
            case NONE -> new Standing(set, set.dueAt());
            case EXTENDED -> extended(set);
            case ENTERED_FIRST -> enteredFirst(set);
        };
    }

    private Standing extended(Deadline set) {
        Deadline end = set;
        for (Outage outage : outages.known()) {
            if (touches(outage, end)) {
                end = rule(outage).extended(end, outage);
            }
        }
        return new Standing(end, end.dueAt());
    }

    private Standing enteredFirst(Deadline set) {
        Instant noted = set.dueAt();
        for (Outage outage : outages.known()) {
            Instant entered = touches(outage, set) ? rule(outage).noted(set, outage) : noted;
            noted = entered.isAfter(noted) ? entered : noted;
        }
        return new Standing(set, noted);
    }

    private static boolean touches(Outage outage, Deadline deadline) {
        return outage.until().isAfter(deadline.begun()) && outage.from().isBefore(deadline.dueAt());
    }

    private OutageEffect effectOf(Deadline deadline) {
        return effects.getOrDefault(deadline.kind(), OutageEffect.NONE);
    }

    private OutageRule rule(Outage outage) {
        LocalDate day = WorkCalendar.dayOf(outage.until());
        return new OutageRule(
                calendars.current(),
                Duration.ofMinutes(parameters.integer(KitParameter.OUTAGE_GRACE_MINUTES, NATIONWIDE, day)),
                parameters.integer(KitParameter.OUTAGE_GRACE_WORKDAYS, NATIONWIDE, day));
    }
}
