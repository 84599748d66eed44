package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
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
        if (aggregate instanceof Capacity || aggregate instanceof CapacityHold) {
            deadlines.clearAll(aggregate.id());
            created(call, aggregate);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof Capacity capacity && capacity.status() == CapacityStatus.STATED) {
            set(capacity, CapacityDue.CAPACITY_FRESH, capacity.statedAt(), capacity.freshUntil());
        } else if (aggregate instanceof CapacityHold hold && hold.status() == HoldStatus.HELD) {
            Instant held = hold.heldAt();
            int minutes = parameters.integer(CapacityParameter.CAPACITY_HOLD, hold.region(), WorkCalendar.dayOf(held));
            set(hold, CapacityDue.CAPACITY_HOLD, held, held.plus(Duration.ofMinutes(minutes)));
        }
    }

    private void set(Aggregate subject, CapacityDue due, Instant begun, Instant at) {
        deadlines.set(Deadline.at(subject.id(), due.name(), subject.id(), begun, at));
    }
}
