package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.Parameters;

/** Sets what is due in a statement or a hold after every change of it; follows from its state alone. */
@ApplicationScoped
class CapacityDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;

    CapacityDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        all(call, List.of(), List.of(aggregate));
    }

    /** A statement has up to two hundred lines. */
    @Override
    public void all(Call call, List<Aggregate> created, List<Aggregate> changed) {
        deadlines.clearAll(changed.stream()
                .filter(one -> one instanceof Capacity || one instanceof CapacityHold)
                .map(Aggregate::id)
                .toList());
        deadlines.set(Stream.concat(created.stream(), changed.stream())
                .map(this::due)
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Deadline> due(Aggregate aggregate) {
        if (aggregate instanceof Capacity capacity && capacity.status() == CapacityStatus.STATED) {
            return Optional.of(due(capacity, CapacityDue.CAPACITY_FRESH, capacity.statedAt(), capacity.freshUntil()));
        }
        if (aggregate instanceof CapacityHold hold && hold.status() == HoldStatus.HELD) {
            Instant held = hold.heldAt();
            int minutes = parameters.integer(CapacityParameter.CAPACITY_HOLD, hold.region(), WorkCalendar.dayOf(held));
            return Optional.of(due(hold, CapacityDue.CAPACITY_HOLD, held, held.plus(Duration.ofMinutes(minutes))));
        }
        return Optional.empty();
    }

    private static Deadline due(Aggregate subject, CapacityDue due, Instant begun, Instant at) {
        return Deadline.at(subject.id(), due.name(), subject.id(), begun, at);
    }
}
