package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.person.OneTimeCode;

/** That the elder, or an office that knows the two, has invited a family member; the code is good once. */
@Entity
@Table(name = "elder_invitation")
class Invitation {
    @Id
    private UUID id;

    @Column(name = "elder_id")
    private UUID elderId;

    @Enumerated(EnumType.STRING)
    private Kinship kinship;

    @Enumerated(EnumType.STRING)
    private AuthorisationScope scope;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected Invitation() {}

    Invitation(UUID id, UUID elderId, InvitationJson.Invite asked) {
        this.id = id;
        this.elderId = elderId;
        this.kinship = asked.kinship();
        this.scope = asked.scope();
        this.validUntil = asked.validUntil();
    }

    /** Whoever shows the code until then is meant. */
    void by(String subject, OneTimeCode code, Instant expiry) {
        invitedBy = subject;
        codeHash = code.hash();
        expiresAt = expiry;
    }

    /** Whether the account may still take it; who gave it out may not. */
    boolean isOpenTo(String subject, Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && !subject.equals(invitedBy);
    }

    /** Taken back, or over: nothing of the code is left. */
    void end(Instant at) {
        endedAt = at;
        codeHash = null;
    }

    Authorisation authorisation(UUID person) {
        return new Authorisation(person, scope, validUntil, kinship, null);
    }

    UUID id() {
        return id;
    }

    UUID elderId() {
        return elderId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
