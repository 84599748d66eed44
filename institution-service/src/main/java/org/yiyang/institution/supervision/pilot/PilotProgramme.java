package org.yiyang.institution.supervision.pilot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * Which programme, of which level, what it tries out and when.
 *
 * @param validTo the first day on which it is no pilot any more, null while no end is known
 */
@Embeddable
record PilotProgramme(
        @Enumerated(EnumType.STRING) @Column(length = 20) PilotLevel level,
        String programme,
        @Enumerated(EnumType.STRING) @Column(length = 20) PilotType type,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    PilotProgramme until(LocalDate end) {
        return new PilotProgramme(level, programme, type, validFrom, end);
    }

    boolean over(LocalDate today) {
        return validTo != null && !validTo.isAfter(today);
    }

    boolean reversed() {
        return validTo != null && !validTo.isAfter(validFrom);
    }
}
