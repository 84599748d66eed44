package org.yiyang.contract.familydoctor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A member of a team who is known by a posting or, sealed, by the licence number, and never by name. */
@Entity
@Table(name = "family_doctor_team_person")
class TeamPerson {
    static final String TABLE = "family_doctor_team_person";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private TeamPart part;

    @Column(name = "posting_id")
    private UUID postingId;

    private byte[] licence;

    /** For JPA. */
    protected TeamPerson() {}

    private TeamPerson(UUID id, TeamPart part, UUID postingId, byte[] licence) {
        this.id = id;
        this.part = part;
        this.postingId = postingId;
        this.licence = licence;
    }

    static TeamPerson posted(UUID id, TeamPart part, UUID posting) {
        return new TeamPerson(id, part, posting, null);
    }

    /** @param licence the number, sealed for this id */
    static TeamPerson licensed(UUID id, TeamPart part, byte[] licence) {
        return new TeamPerson(id, part, null, licence.clone());
    }

    UUID id() {
        return id;
    }

    TeamPart part() {
        return part;
    }

    /** Where the register of postings has this person; null if it does not. */
    UUID postingId() {
        return postingId;
    }

    /** Null of one who is posted. */
    byte[] licence() {
        return licence;
    }
}
