package org.yiyang.institution.registry;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;

/** The time in which a home must file as such (养老机构备案), as it was last published; null where there is none. */
@MappedSuperclass
abstract class FilingOwed extends Aggregate {
    @Column(name = "care_filing_due_on")
    private LocalDate careFilingDueOn;

    /** For JPA. */
    protected FilingOwed() {}

    FilingOwed(UUID id) {
        super(id);
    }

    /** The last day of the time; it stays when the home has filed. */
    public LocalDate careFilingDueOn() {
        return careFilingDueOn;
    }

    /** Takes the last day of the time as it is reckoned now; null while nobody is known to live there. */
    public void owesCareFiling(LocalDate due) {
        careFilingDueOn = due;
    }
}
