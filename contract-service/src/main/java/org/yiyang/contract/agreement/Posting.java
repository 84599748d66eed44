package org.yiyang.contract.agreement;

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

/** A doctor or nurse posted to the home (驻点): the role and the sealed licence number, never a name. */
@Entity
@Table(name = "agreement_posting")
class Posting {
    static final String TABLE = "agreement_posting";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private PostedRole role;

    private byte[] licence;

    @Column(name = "multi_site_filed")
    private boolean multiSiteFiled;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Embedded
    private Duty duty;

    /** For JPA. */
    protected Posting() {}

    /**
     * When somebody is there, and by which filing.
     *
     * @param schedule as 每周二、四上午; null if nothing is said
     * @param tcmFiling the number of the filing for traditional Chinese medicine; null without one
     */
    @Embeddable
    record Duty(
            String schedule, @Column(name = "tcm_filing") String tcmFiling) {
        static final Duty UNSAID = new Duty(null, null);
    }

    /**
     * A posting as it is named.
     *
     * @param until its last day, null if it is not known yet
     */
    record Named(
            PostedRole role, String licenceNumber, boolean multiSiteFiled, LocalDate from, LocalDate until, Duty duty) {
        /** Refuses what may not be posted under an agreement. */
        void check(AgreementEntry agreement) {
            // 医师执业注册管理办法 art. 10: who practises at another place than the registered one is filed for it
            if (role.isPhysician() && !multiSiteFiled) {
                throw AgreementRefusal.POSTING_MULTI_SITE.at("/multiSiteFiled");
            }
            boolean reversed = until != null && until.isBefore(from);
            if (reversed || from.isBefore(agreement.startDate()) || from.isAfter(agreement.endDate())) {
                throw AgreementRefusal.POSTING_OUTSIDE_TERM.at("/from");
            }
        }
    }

    /**
     * A posting as it is kept.
     *
     * @param licence the licence number, sealed for this id
     */
    record Entry(UUID id, Named named, byte[] licence) {}

    Posting(Entry entry) {
        this.id = entry.id();
        this.role = entry.named().role();
        this.licence = entry.licence().clone();
        this.multiSiteFiled = entry.named().multiSiteFiled();
        this.validFrom = entry.named().from();
        LocalDate until = entry.named().until();
        this.duty = entry.named().duty();
        this.validTo = until == null ? null : until.plusDays(1);
    }

    /** The same posting from another day on. */
    Named named(String licenceNumber, LocalDate from) {
        LocalDate until = validTo == null ? null : validTo.minusDays(1);
        return new Named(role, licenceNumber, multiSiteFiled, from, until, duty());
    }

    /** Changes what somebody does there, and when; who it is stays. */
    void restate(Named named) {
        multiSiteFiled = named.multiSiteFiled();
        validFrom = named.from();
        validTo = named.until() == null ? null : named.until().plusDays(1);
        duty = named.duty();
    }

    /** Refuses a term within which it does not begin. */
    void mustBeginWithin(AgreementEntry agreement) {
        if (validFrom.isBefore(agreement.startDate()) || validFrom.isAfter(agreement.endDate())) {
            throw AgreementRefusal.POSTING_OUTSIDE_TERM.at("/postings");
        }
    }

    void endAfter(LocalDate lastDay) {
        validTo = lastDay.plusDays(1);
    }

    UUID id() {
        return id;
    }

    PostedRole role() {
        return role;
    }

    byte[] licence() {
        return licence;
    }

    Duty duty() {
        return duty == null ? Duty.UNSAID : duty;
    }

    boolean multiSiteFiled() {
        return multiSiteFiled;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The first day after; null while the end is open. */
    LocalDate validTo() {
        return validTo;
    }
}
