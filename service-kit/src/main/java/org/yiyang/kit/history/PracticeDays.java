package org.yiyang.kit.history;

import java.time.LocalDate;
import java.util.List;

/** On which days an institution may practise, as the state in an event of {@code yiyang.institution} says. */
public final class PracticeDays {
    /** The beginning where an event without {@code practice} does not say it. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private PracticeDays() {}

    /**
     * What an event from before {@code practice} was published says instead.
     *
     * @param medical whether it needs a certificate to practise; a home needs none
     * @param certified the days on which one of its medical certificates was valid
     */
    public record Older(boolean medical, Days certified, String status, LocalDate suspendedOn, LocalDate closedOn) {
        Days days() {
            Days all = medical ? certified : Days.between(EARLIEST, null);
            if ("SUSPENDED".equals(status)) {
                return all.minus(since(suspendedOn));
            }
            return "CLOSED".equals(status) ? all.minus(since(closedOn)) : all;
        }

        private static Days since(LocalDate day) {
            return Days.between(day == null ? EARLIEST : day, null);
        }
    }

    /**
     * The days.
     *
     * @param published as the register derived them; null in an event from before that
     */
    public static Days of(List<Days.Span> published, Older older) {
        return published == null
                ? older.days()
                : published.stream()
                        .map(span -> Days.between(span.from(), span.to()))
                        .reduce(Days.NONE, Days::or);
    }
}
