package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yiyang.institution.copies.KnownAgreements;
import org.yiyang.institution.copies.KnownAgreements.Pair;
import org.yiyang.institution.copies.KnownDesignations;
import org.yiyang.institution.copies.KnownDesignations.Designated;

/** What reports take from copies of other services' registers, and how long those copies lag behind. */
@ApplicationScoped
class CopiedFigures {
    private final KnownAgreements agreements;
    private final KnownDesignations designations;

    CopiedFigures(KnownAgreements agreements, KnownDesignations designations) {
        this.agreements = agreements;
        this.designations = designations;
    }

    List<Pair> pairs(LocalDate day) {
        return agreements.inForce(day);
    }

    List<Designated> designations(LocalDate day) {
        return designations.inForce(day);
    }

    /** Seconds that the newest known agreement took to get here; null while none is known. */
    Long agreementLagSeconds() {
        return seconds(agreements.lag());
    }

    /** Seconds that the newest known designation took to get here; null while none is known. */
    Long designationLagSeconds() {
        return seconds(designations.lag());
    }

    private static Long seconds(Optional<Duration> lag) {
        return lag.map(Duration::toSeconds).orElse(null);
    }
}
