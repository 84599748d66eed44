package org.yiyang.referral.homebed;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Ids;
import org.yiyang.referral.homecare.CareProcedure;
import org.yiyang.referral.homecare.CareProfession;
import org.yiyang.referral.homecare.ProcedureCodes;
import org.yiyang.referral.homecare.ProfessionCodes;

/** One visit under a bed at home; what was found is sealed. */
@Entity
@Table(name = "home_bed_visit")
class HomeBedVisit {
    @Id
    private UUID id;

    @Column(name = "home_bed_id")
    private UUID homeBedId;

    @Column(name = "visit_day")
    private LocalDate day;

    @Convert(converter = ProcedureCodes.class)
    private Set<CareProcedure> procedures = EnumSet.noneOf(CareProcedure.class);

    @Convert(converter = ProfessionCodes.class)
    private Set<CareProfession> staff = EnumSet.noneOf(CareProfession.class);

    private int persons;
    private byte[] note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    protected HomeBedVisit() {}

    HomeBedVisit(UUID homeBedId, HomeBedJson.Visit said, Instant at) {
        this.id = Ids.next();
        this.homeBedId = homeBedId;
        this.day = said.day();
        this.procedures.addAll(said.procedures());
        this.staff.addAll(said.staff());
        this.persons = said.persons();
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }

    byte[] note() {
        return note;
    }

    void seal(byte[] sealedNote) {
        note = sealedNote;
    }

    HomeBedJson.VisitView view(String openedNote) {
        return new HomeBedJson.VisitView(
                id,
                homeBedId,
                day,
                procedures.stream().sorted().toList(),
                staff.stream().sorted().toList(),
                persons,
                openedNote,
                recordedAt);
    }
}
