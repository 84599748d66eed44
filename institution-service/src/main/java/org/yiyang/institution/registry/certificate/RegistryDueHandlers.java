package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Publishes that a certificate holds from today on, has expired or was not verified in time (校验逾期), and that an institution was suspended for longer than it may be (停业视同歇业). */
@ApplicationScoped
class RegistryDueHandlers implements DeadlineHandlers {
    private final Certification certification;

    RegistryDueHandlers(Certification certification) {
        this.certification = certification;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(RegistryDue.values(), this::handler);
    }

    private DeadlineHandler handler(RegistryDue due) {
        return switch (due) {
            case QUALIFICATION_START ->
                (call, deadline) -> certification.begin(
                        call, deadline.subject(), deadline.part(), WorkCalendar.dayOf(deadline.dueAt()));
            case QUALIFICATION_EXPIRY ->
                (call, deadline) -> certification.expire(
                        call, deadline.subject(), deadline.part(), WorkCalendar.dayOf(deadline.dueAt()));
            case QUALIFICATION_VERIFICATION ->
                (call, deadline) -> certification.verificationOverdue(call, deadline.subject(), deadline.part());
            case INSTITUTION_SUSPENSION -> (call, deadline) -> certification.suspendedTooLong(call, deadline.subject());
        };
    }
}
