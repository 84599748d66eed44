package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The notice that an agreement is to be ended, and what the institution says to it (陈述申辩; 医疗保障基金使用监督管理条例 art. 13).
 *
 * @param servedOn the day on which the institution was notified
 * @param statement in the institution's words, null while it has said nothing
 */
@Embeddable
record DesignationHearing(
        @Enumerated(EnumType.STRING) @Column(name = "notice_ground", length = 40)
        TerminationGround ground,

        @Column(name = "notice_served_on") LocalDate servedOn,
        @Column(name = "notice_document") String document,
        @Column(name = "case_statement") String statement,
        @Column(name = "case_stated_on") LocalDate statedOn) {

    static DesignationHearing of(TerminationGround ground, LocalDate servedOn, String document) {
        return new DesignationHearing(ground, servedOn, document, null, null);
    }

    DesignationHearing stated(String words, LocalDate today) {
        return new DesignationHearing(ground, servedOn, document, words, today);
    }

    /** A document put right leaves what the institution has said of the same notice; a notice of something else is a new one. */
    DesignationHearing following(DesignationHearing before) {
        boolean same = before != null && before.isOf(ground, servedOn);
        return same ? new DesignationHearing(ground, servedOn, document, before.statement, before.statedOn) : this;
    }

    /** Whether the institution was notified and has not said anything yet. */
    static boolean open(DesignationHearing one) {
        return one != null && one.statement == null;
    }

    /** Whether a decision is the one of which notice was served. */
    boolean isOf(TerminationGround other, LocalDate served) {
        return ground == other && servedOn.equals(served);
    }
}
