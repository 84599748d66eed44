package org.yiyang.institution.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.QualificationState;

/**
 * A change of one certificate's state.
 *
 * @param from the first day of the new state
 * @param document the number of the decision
 */
public record QualificationMove(
        UUID qualification, QualificationState to, String verb, LocalDate from, String document, String reason) {
    InstitutionEvent event() {
        return switch (to) {
            case VALID -> new InstitutionEvent.QualificationResumed(qualification);
            case SUSPENDED -> new InstitutionEvent.QualificationSuspended(qualification);
            case REVOKED -> new InstitutionEvent.QualificationRevoked(qualification);
            case CANCELLED -> new InstitutionEvent.QualificationCancelled(qualification);
        };
    }
}
