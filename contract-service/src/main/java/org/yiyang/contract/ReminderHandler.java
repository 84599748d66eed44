package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Looks at an agreement when a day has come on which its parties are reminded of its end. */
@ApplicationScoped
class ReminderHandler implements DeadlineHandler {
    private final Reminders reminders;

    ReminderHandler(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String kind() {
        return Reminders.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reminders.settle(call, deadline.subject());
    }
}
