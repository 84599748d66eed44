package org.yiyang.referral.institution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/** Our copy of an institution: which side it is on, where it belongs, and the days on which it may treat. */
@Entity
@Table(name = "known_institution")
public class KnownInstitution extends Copy<KnownInstitution.State> {
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private InstitutionSide side;

    @Column(name = "hospital_level")
    private String level;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "operated_by_id")
    private UUID operatedById;

    private String status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "known_institution_licence", joinColumns = @JoinColumn(name = "institution_id"))
    private List<LicencePeriod> licences = new ArrayList<>();

    /** For JPA. */
    protected KnownInstitution() {}

    KnownInstitution(UUID id) {
        super(id);
    }

    /** What this service needs of an institution's snapshot. */
    record State(
            InstitutionSide kind,
            String hospitalLevel,
            String regionCode,
            UUID parentId,
            UUID operatedById,
            String status,
            List<Qualification> qualifications) {}

    /** One certificate of the snapshot. */
    record Qualification(String kind, List<StatePeriod> periods) {}

    /** The days of one state of a certificate. */
    record StatePeriod(String state, LocalDate from, LocalDate to) {}

    @Override
    protected void take(State state, Heard heard) {
        side = state.kind();
        level = state.hospitalLevel();
        regionCode = state.regionCode();
        parentId = state.parentId();
        operatedById = state.operatedById();
        status = state.status();
        licences.clear();
        for (Qualification one : state.qualifications()) {
            if (!one.kind().startsWith("MEDICAL_")) {
                continue;
            }
            one.periods().stream()
                    .filter(period -> period.state().equals("VALID"))
                    .forEach(period -> licences.add(new LicencePeriod(period.from(), period.to())));
        }
    }

    public InstitutionSide side() {
        return side;
    }

    public String regionCode() {
        return regionCode;
    }

    public UUID parentId() {
        return parentId;
    }

    public UUID operatedById() {
        return operatedById;
    }

    /** Whether it has stopped work, for a time or for good. */
    public boolean stopped() {
        return status.equals("SUSPENDED") || status.equals("CLOSED");
    }
}
