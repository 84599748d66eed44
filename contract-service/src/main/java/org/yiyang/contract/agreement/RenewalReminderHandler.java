package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Raises the reminder of an agreement's end when its day has come. */
@ApplicationScoped
class RenewalReminderHandler implements DeadlineHandler {
    private final RenewalReminders reminders;

    RenewalReminderHandler(RenewalReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String kind() {
        return RenewalReminders.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reminders.settle(call, deadline.subject());
    }
}
