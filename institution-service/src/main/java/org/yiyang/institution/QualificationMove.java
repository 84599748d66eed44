package org.yiyang.institution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of one certificate's state.
 *
 * @param from the first day of the new state
 * @param document the number of the decision
 */
record QualificationMove(
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
