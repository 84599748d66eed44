package org.yiyang.contract.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * With which bureaus an agreement is filed, and how far each is.
 *
 * @param required whether it takes effect only once all of them have filed it
 * @param receiptNumber of the last that filed it, or as it stood on paper
 * @param filedOn the day on which all had filed it
 * @param health null if it is not filed with that bureau
 * @param civil null if it is not filed with that bureau
 */
@Embeddable
record Filings(
        @Column(name = "filing_required") boolean required,
        @Column(name = "receipt_number") String receiptNumber,
        @Column(name = "filed_on") LocalDate filedOn,

        @Embedded
        @AttributeOverride(name = "state", column = @Column(name = "health_filing", length = 12))
        @AttributeOverride(name = "receiptNumber", column = @Column(name = "health_receipt"))
        @AttributeOverride(name = "on", column = @Column(name = "health_filing_on"))
        @AttributeOverride(name = "reason", column = @Column(name = "health_refusal", length = 30))
        @AttributeOverride(name = "note", column = @Column(name = "health_note"))
        BureauFiling health,

        @Embedded
        @AttributeOverride(name = "state", column = @Column(name = "civil_filing", length = 12))
        @AttributeOverride(name = "receiptNumber", column = @Column(name = "civil_receipt"))
        @AttributeOverride(name = "on", column = @Column(name = "civil_filing_on"))
        @AttributeOverride(name = "reason", column = @Column(name = "civil_refusal", length = 30))
        @AttributeOverride(name = "note", column = @Column(name = "civil_note"))
        BureauFiling civil) {
    static final Filings NONE = new Filings(false, null, null, null, null);

    /** What waits from a day on, for none if they are none. */
    static Filings with(Collection<Bureau> bureaus, LocalDate since) {
        return new Filings(
                !bureaus.isEmpty(),
                null,
                null,
                bureaus.contains(Bureau.HEALTH) ? BureauFiling.waiting(since, null) : null,
                bureaus.contains(Bureau.CIVIL) ? BureauFiling.waiting(since, null) : null);
    }

    /** As it stood on paper. */
    static Filings onPaper(String receipt, LocalDate day) {
        return new Filings(false, receipt, day, null, null);
    }

    Optional<BureauFiling> of(Bureau bureau) {
        return Optional.ofNullable(
                switch (bureau) {
                    case HEALTH -> health;
                    case CIVIL -> civil;
                });
    }

    /** Those that are asked, whatever they have decided. */
    List<Bureau> asked() {
        return Stream.of(Bureau.values())
                .filter(bureau -> of(bureau).isPresent())
                .toList();
    }

    /** Those of which the filing is in a state. */
    List<Bureau> in(AgreementFilingState state) {
        return Stream.of(Bureau.values())
                .filter(bureau ->
                        of(bureau).filter(filing -> filing.state() == state).isPresent())
                .toList();
    }

    Filings filed(Bureau bureau, String receipt, LocalDate today) {
        Filings next = put(bureau, BureauFiling.filed(receipt, today));
        boolean all = next.in(AgreementFilingState.FILED).equals(next.asked());
        return new Filings(required, receipt, all ? today : null, next.health, next.civil);
    }

    Filings refused(Bureau bureau, BureauFiling.Refusing how, LocalDate today) {
        return put(bureau, BureauFiling.refused(how, today));
    }

    /** The refused ones are asked again. */
    Filings askedAgain(String note, LocalDate today) {
        Filings next = this;
        for (Bureau bureau : in(AgreementFilingState.REFUSED)) {
            next = next.put(bureau, BureauFiling.waiting(today, note));
        }
        return next;
    }

    /** As of another day, for a term that was put right; only of what stood on paper. */
    Filings on(LocalDate day) {
        return new Filings(required, receiptNumber, day, health, civil);
    }

    private Filings put(Bureau bureau, BureauFiling filing) {
        return switch (bureau) {
            case HEALTH -> new Filings(required, receiptNumber, filedOn, filing, civil);
            case CIVIL -> new Filings(required, receiptNumber, filedOn, health, filing);
        };
    }

    /** The first day on which one has stood in a state; empty if none does. */
    Optional<LocalDate> since(AgreementFilingState state) {
        return in(state).stream()
                .map(bureau -> of(bureau).orElseThrow().on())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    List<BureauFiling.View> view() {
        return asked().stream()
                .map(bureau -> BureauFiling.View.of(bureau, of(bureau).orElseThrow()))
                .toList();
    }
}
