package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Period;

/** The days on which an elder lived in an institution. */
@Entity
@Table(name = "elder_residence_period")
class ResidencePeriod extends Period {
    @Column(name = "institution_id")
    private UUID institutionId;

    /** For JPA. */
    protected ResidencePeriod() {}

    ResidencePeriod(UUID institutionId, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.institutionId = institutionId;
    }

    static ResidencePeriod copy(ResidencePeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new ResidencePeriod(one.institutionId, from, to, recordedAt);
    }

    /** Since when one lives in an institution by the last of such periods; null if by none. */
    static LocalDate since(List<ResidencePeriod> known, UUID institution) {
        return known.stream()
                .filter(row -> row.institutionId.equals(institution))
                .map(ResidencePeriod::validFrom)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    UUID institutionId() {
        return institutionId;
    }
}
