package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
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

    /** For JPA. */
    protected Posting() {}

    /**
     * A posting as it is named.
     *
     * @param until its last day, null if it is not known yet
     */
    record Named(PostedRole role, String licenceNumber, boolean multiSiteFiled, LocalDate from, LocalDate until) {
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
        this.validTo = until == null ? null : until.plusDays(1);
    }

    void endAfter(LocalDate lastDay) {
        validTo = lastDay.plusDays(1);
    }

    /** What of it both parties sign; the licence number is sealed under the id. */
    String signed() {
        return String.join(
                " ",
                id.toString(),
                role.name(),
                String.valueOf(multiSiteFiled),
                validFrom.toString(),
                String.valueOf(validTo));
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
