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
import org.yiyang.kit.history.Ids;

/** What an assessment of an elder came to, until when it is valid, and by whom it was made; the diagnoses in it are sealed. */
@Entity
@Table(name = "elder_assessment")
class Assessment {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private AbilityStandard standard;

    @Enumerated(EnumType.STRING)
    @Column(name = "ability_level", length = 30)
    private AbilityLevel level;

    private Integer score;

    @Column(name = "facts_sealed")
    private byte[] facts;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String assessor;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** For JPA. */
    protected Assessment() {}

    private Assessment(Result result, byte[] facts, Instant recordedAt) {
        this.id = Ids.next();
        this.standard = result.level().standard();
        this.level = result.level();
        this.score = result.score();
        this.assessedOn = result.assessedOn();
        this.validUntil = result.validUntil();
        this.assessor = result.assessor();
        this.facts = facts;
        this.recordedAt = recordedAt;
    }

    /**
     * What it came to.
     *
     * @param score null by a scale that has none
     * @param validUntil the last day
     */
    record Result(AbilityLevel level, Integer score, LocalDate assessedOn, LocalDate validUntil, String assessor) {}

    /** An assessment, with its diagnoses sealed; null if there are none. */
    static Assessment of(Result result, byte[] facts, Instant recordedAt) {
        return new Assessment(result, facts, recordedAt);
    }

    /** As another record of the person may know it: the diagnoses are sealed for the first. */
    Assessment copied(Instant at) {
        return new Assessment(new Result(level, score, assessedOn, validUntil, assessor), null, at);
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    boolean expired(LocalDate day) {
        return day.isAfter(validUntil);
    }

    UUID id() {
        return id;
    }

    AbilityStandard standard() {
        return standard;
    }

    AbilityLevel level() {
        return level;
    }

    Integer score() {
        return score;
    }

    /** The diagnoses, sealed; null if there are none. */
    byte[] facts() {
        return facts == null ? null : facts.clone();
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    /** The last day. */
    LocalDate validUntil() {
        return validUntil;
    }

    String assessor() {
        return assessor;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
