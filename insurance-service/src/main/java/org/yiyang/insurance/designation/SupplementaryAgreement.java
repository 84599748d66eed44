package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.text.NormalForm;

/**
 * A supplementary agreement (补充协议) to a designated institution's own: an internet hospital is designated by nothing else
 * (医疗机构医疗保障定点管理暂行办法 art. 5). It is in force on the days on which the institution itself is.
 */
@Entity
@Table(name = "designation_supplementary")
class SupplementaryAgreement {
    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private SupplementarySubject subject;

    /** What the internet hospital is called; null of another subject. */
    @Column(name = "internet_hospital")
    private String internetHospital;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** The first day on which it is over; null while it goes on with the institution's agreement. */
    @Column(name = "valid_to")
    private LocalDate validTo;

    /** For JPA. */
    protected SupplementaryAgreement() {}

    SupplementaryAgreement(Terms terms) {
        this.id = Ids.next();
        this.number = terms.number();
        this.subject = terms.subject();
        this.internetHospital = terms.internetHospital();
        this.signedOn = terms.signedOn();
        this.validFrom = terms.validFrom();
    }

    /** As both sides have signed it. */
    record Terms(
            String number,
            SupplementarySubject subject,
            String internetHospital,
            LocalDate signedOn,
            LocalDate validFrom) {}

    /** What it is about. */
    @Schema(name = "SupplementarySubject")
    enum SupplementarySubject implements Labelled {
        INTERNET_HOSPITAL("互联网医院", "An internet hospital"),
        OTHER("其他事项", "Something else");

        private final Label label;

        SupplementarySubject(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    void end(LocalDate firstDayAfter) {
        validTo = firstDayAfter;
    }

    /** Its end was a mistake. */
    void reopen() {
        validTo = null;
    }

    boolean isOpen() {
        return validTo == null;
    }

    /** Whether both would be in force on a day, with the number or the internet hospital of one of them. */
    boolean collides(SupplementaryAgreement other) {
        boolean apart = isBefore(other) || other.isBefore(this);
        boolean hospital = internetHospital != null && isSame(internetHospital, other.internetHospital);
        return !apart && (hospital || isSame(number, other.number));
    }

    private static boolean isSame(String one, String other) {
        return Objects.equals(NormalForm.of(one), NormalForm.of(other));
    }

    private boolean isBefore(SupplementaryAgreement other) {
        return validTo != null && !validTo.isAfter(other.validFrom);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    SupplementarySubject subject() {
        return subject;
    }

    String internetHospital() {
        return internetHospital;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }
}
