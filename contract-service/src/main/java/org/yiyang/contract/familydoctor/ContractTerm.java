package org.yiyang.contract.familydoctor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** One signed year of a family-doctor contract. */
@Entity
@Table(name = "family_doctor_term")
class ContractTerm {
    @Id
    private UUID id;

    @Embedded
    private Days days;

    @Enumerated(EnumType.STRING)
    @Column(name = "package_code", length = 30)
    private ServicePackage contents;

    /** The last day on which it held, if that was before its end. */
    @Column(name = "cut_on")
    private LocalDate cutOn;

    /** For JPA. */
    protected ContractTerm() {}

    ContractTerm(Days days, ServicePackage contents) {
        this.id = Ids.next();
        this.days = days;
        this.contents = contents;
    }

    /** The first and the last day, a year at most. */
    @Embeddable
    record Days(
            @Column(name = "starts_on") LocalDate startsOn,
            @Column(name = "ends_on") LocalDate endsOn) {
        void check() {
            if (endsOn.isBefore(startsOn)) {
                throw FamilyDoctorRefusal.DAYS_REVERSED.at("/endsOn");
            }
            if (!endsOn.isBefore(startsOn.plusYears(1))) {
                throw FamilyDoctorRefusal.TERM_TOO_LONG.at("/endsOn");
            }
        }
    }

    void cutAfter(LocalDate lastDay) {
        if (lastDay.isBefore(days.endsOn())) {
            cutOn = lastDay;
        }
    }

    /** Holds to its end again. */
    void restore() {
        cutOn = null;
    }

    Days days() {
        return days;
    }

    ServicePackage contents() {
        return contents;
    }
}
