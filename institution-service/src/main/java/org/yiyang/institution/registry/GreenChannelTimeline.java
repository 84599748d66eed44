package org.yiyang.institution.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yiyang.institution.registry.GreenChannelPeriod.Channel;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The green channel of one medical institution (老年人就医绿色通道) with the days on which it was open. */
public final class GreenChannelTimeline {
    private final List<GreenChannelPeriod> rows;

    GreenChannelTimeline(List<GreenChannelPeriod> rows) {
        this.rows = rows;
    }

    /** Opens it, or changes what an open one offers from that day on. */
    void open(Channel channel, LocalDate from, Instant at) {
        mustFollow(from);
        timeline().become(GreenChannelPeriod.open(channel, from, null, at));
    }

    void close(LocalDate from, Instant at) {
        if (on(from).isEmpty()) {
            throw new Refused(InstitutionRefusal.GREEN_CHANNEL_CLOSED, from).at("/effectiveOn");
        }
        mustFollow(from);
        timeline().endOn(from, at);
    }

    /** Closes it from a day on, open or not. */
    void end(LocalDate from, Instant at) {
        timeline().endOn(from, at);
    }

    /** Replaces whatever was known of those days; null for a closed channel. */
    void correct(Channel channel, Days.Span days, Instant at) {
        List<GreenChannelPeriod> known = known();
        timeline().endOn(days.from(), at);
        if (channel != null) {
            rows.add(GreenChannelPeriod.open(channel, days.from(), days.to(), at));
        }
        if (days.to() != null) {
            for (GreenChannelPeriod row : known) {
                LocalDate from = row.validFrom().isAfter(days.to()) ? row.validFrom() : days.to();
                if (row.validTo() == null || from.isBefore(row.validTo())) {
                    rows.add(GreenChannelPeriod.copy(row, from, row.validTo(), at));
                }
            }
        }
    }

    private void mustFollow(LocalDate from) {
        known().stream()
                .filter(row -> row.validFrom().isAfter(from))
                .findFirst()
                .ifPresent(later -> {
                    throw new Refused(InstitutionRefusal.LATER_CHANGE, later.validFrom()).at("/effectiveOn");
                });
    }

    public Optional<GreenChannelPeriod> on(LocalDate day) {
        return timeline().on(day);
    }

    /** Since when the channel of a day is open, whatever it has offered since. */
    public static LocalDate openSince(List<GreenChannelPeriod> known, LocalDate day) {
        return Days.of(known).spans().stream()
                .filter(span -> Days.between(span.from(), span.to()).holds(day))
                .map(Days.Span::from)
                .findFirst()
                .orElse(null);
    }

    public List<GreenChannelPeriod> known() {
        return timeline().known();
    }

    Timeline<GreenChannelPeriod> timeline() {
        return new Timeline<>(rows, GreenChannelPeriod::copy);
    }
}
