package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of the clause by which an agreement is renewed by itself.
 *
 * @param objectedBy the party that objected, null if none has
 * @param outcome null while it is not decided
 */
@Embeddable
record RenewalCourse(
        @Enumerated(EnumType.STRING) @Column(name = "renewal_objected_by", length = 10)
        Side objectedBy,

        @Column(name = "renewal_objected_on") LocalDate objectedOn,

        @Enumerated(EnumType.STRING) @Column(name = "renewal_outcome", length = 30)
        RenewalOutcome outcome,

        @Column(name = "renewal_decided_on") LocalDate decidedOn) {
    static final RenewalCourse OPEN = new RenewalCourse(null, null, null, null);

    RenewalCourse objected(Side side, LocalDate on) {
        return new RenewalCourse(side, on, outcome, decidedOn);
    }

    RenewalCourse decided(RenewalOutcome how, LocalDate on) {
        return new RenewalCourse(objectedBy, objectedOn, how, on);
    }

    /** As callers read it, with the clause. */
    @Schema(name = "AgreementRenewal")
    record View(
            int years,
            int noticeDays,
            LocalDate objectUntil,
            Side objectedBy,
            LocalDate objectedOn,
            RenewalOutcome outcome,
            LocalDate decidedOn) {
        static View of(Agreement agreement) {
            RenewalClause clause = agreement.content().renewal();
            RenewalCourse course = agreement.renewalCourse();
            return clause == null
                    ? null
                    : new View(
                            clause.years(),
                            clause.noticeDays(),
                            clause.objectUntil(agreement.entry()),
                            course.objectedBy,
                            course.objectedOn,
                            course.outcome,
                            course.decidedOn);
        }
    }
}
