package org.yiyang.institution.window;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.institution.window.matter.MissingItem;

/** The receipt of a case at the window: when it came, what was missing, on which ground it was not accepted. */
@Embeddable
class WindowReceipt {
    @Column(name = "received_on")
    private LocalDate receivedOn;

    /** Whether the one notice of what is missing was given; a column that is never null, so that this is none either. */
    private boolean corrected;

    @Column(name = "correction_on")
    private LocalDate correctionOn;

    @ElementCollection
    @CollectionTable(name = "one_window_missing", joinColumns = @JoinColumn(name = "case_id"))
    private List<MissingItem> missing = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "not_accepted_ground", length = 20)
    private NonAcceptance nonAcceptance;

    void received(LocalDate day) {
        receivedOn = day;
    }

    /** Names everything that is missing, once: 行政许可法 art. 32(4). */
    void requireCorrection(List<MissingItem> items, LocalDate day) {
        corrected = true;
        correctionOn = day;
        missing.clear();
        missing.addAll(items);
    }

    void undoCorrection() {
        corrected = false;
        correctionOn = null;
        missing.clear();
    }

    /** Was not accepted on this ground; null takes that back. */
    void notAccepted(NonAcceptance ground) {
        nonAcceptance = ground;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    boolean corrected() {
        return corrected;
    }

    LocalDate correctionOn() {
        return correctionOn;
    }

    List<MissingItem> missing() {
        return List.copyOf(missing);
    }

    NonAcceptance nonAcceptance() {
        return nonAcceptance;
    }
}
