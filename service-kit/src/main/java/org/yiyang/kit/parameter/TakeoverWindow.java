package org.yiyang.kit.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Whether a region still takes over records from paper (存量登记); closed unless the region has opened it. */
@ApplicationScoped
public class TakeoverWindow {
    private final Parameters parameters;

    TakeoverWindow(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Refuses a takeover outside the window.
     *
     * @throws Refused 409
     */
    public void mustBeOpen(String region, LocalDate today) {
        if (!parameters.bool(KitParameter.TAKEOVER_WINDOW_OPEN, region, today)) {
            throw new Refused(KitRefusal.TAKEOVER_CLOSED);
        }
    }
}
