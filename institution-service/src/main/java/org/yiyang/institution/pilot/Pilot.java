package org.yiyang.institution.pilot;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;

/** The naming of an institution as a pilot (试点) of a programme. */
@Entity
@Table(name = "pilot")
class Pilot extends Aggregate {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PilotLevel level;

    private String programme;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Pilot() {}

    /** Which programme, of which level, from when. */
    record Naming(PilotLevel level, String programme, LocalDate validFrom) {}

    static Pilot named(Place place, Naming naming, Takeover mark, Instant at) {
        Pilot pilot = new Pilot(Ids.next(), place, naming);
        pilot.origin = mark == null ? Origin.PROCEDURE : Origin.TAKEOVER;
        pilot.takeover = mark;
        pilot.note(new Move(mark == null ? "name" : "takeover", null, "NAMED", null, at, false));
        return pilot;
    }

    private Pilot(UUID id, Place place, Naming naming) {
        super(id);
        this.institutionId = place.institution();
        this.regionCode = place.region();
        this.level = naming.level();
        this.programme = naming.programme();
        this.validFrom = naming.validFrom();
    }

    /** Everything that is told about a pilot. */
    sealed interface Event extends Fact {
        record PilotNamed() implements Event {}
    }

    @Override
    public String kind() {
        return "pilot";
    }

    @Override
    public String statusName() {
        return "NAMED";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(id(), institutionId, regionCode, level, programme, validFrom, validTo, origin);
    }

    /** A pilot in answers. */
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            PilotLevel level,
            String programme,
            LocalDate validFrom,
            LocalDate validTo,
            Origin origin) {}
}
