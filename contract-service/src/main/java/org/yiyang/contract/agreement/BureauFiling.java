package org.yiyang.contract.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The filing of an agreement with one bureau.
 *
 * @param on since when it is so
 * @param reason why it was refused, null unless it was
 * @param note what the bureau said of it, or what the parties have put right; null for nothing
 */
@Embeddable
record BureauFiling(
        @Enumerated(EnumType.STRING) AgreementFilingState state,
        String receiptNumber,
        LocalDate on,
        @Enumerated(EnumType.STRING) FilingReason reason,
        String note) {

    static BureauFiling waiting(LocalDate since, String note) {
        return new BureauFiling(AgreementFilingState.WAITING, null, since, null, note);
    }

    static BureauFiling filed(String receipt, LocalDate on) {
        return new BureauFiling(AgreementFilingState.FILED, receipt, on, null, null);
    }

    static BureauFiling refused(Refusing how, LocalDate on) {
        return new BureauFiling(AgreementFilingState.REFUSED, null, on, how.reason(), how.note());
    }

    /** Why a bureau refuses. */
    record Refusing(FilingReason reason, String note) {
        /** As it is written in a history. */
        String text() {
            return note == null ? reason.name() : reason + ": " + note;
        }
    }

    /** As callers read it. */
    @Schema(name = "AgreementFiling")
    record View(
            Bureau bureau,
            AgreementFilingState state,
            String receiptNumber,
            LocalDate on,
            FilingReason reason,
            String note) {
        static View of(Bureau bureau, BureauFiling filing) {
            return new View(bureau, filing.state, filing.receiptNumber, filing.on, filing.reason, filing.note);
        }
    }
}
