package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.Parameters;

/** Sets what is due in a bed at home after every change of it; follows from its state alone. */
@ApplicationScoped
class HomeBedDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;

    HomeBedDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof HomeBed bed) {
            deadlines.clearAll(bed.id());
            set(bed);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof HomeBed bed) {
            set(bed);
        }
    }

    private void set(HomeBed bed) {
        if (bed.overdue()) {
            return;
        }
        if (bed.status() == HomeBedStatus.ASKED) {
            int workdays = parameters.integer(HomeBedParameter.HOME_BED_ANSWER, bed.region(), bed.askedOn());
            deadlines.setWorkdays(bed.id(), HomeBedDue.HOME_BED_ANSWER.name(), bed.askedOn(), workdays);
        } else if (bed.status() == HomeBedStatus.OPEN) {
            int days = parameters.integer(HomeBedParameter.HOME_BED_REMINDER, bed.region(), bed.lastDay());
            if (!bed.endingSoon()) {
                set(
                        bed,
                        HomeBedDue.HOME_BED_ENDING,
                        WorkCalendar.endOfDay(bed.lastDay().minusDays(days)));
            }
            set(bed, HomeBedDue.HOME_BED_PERIOD, WorkCalendar.endOfDay(bed.lastDay()));
        }
    }

    private void set(HomeBed bed, HomeBedDue due, Instant at) {
        deadlines.set(Deadline.at(bed.id(), due.name(), bed.id(), at));
    }
}
