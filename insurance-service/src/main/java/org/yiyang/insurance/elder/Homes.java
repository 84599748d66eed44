package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Timeline;

/** In which institutions an elder lives and has lived, and which one looks after the record because it has entered it. */
@Embeddable
class Homes {
    @Column(name = "residence_id")
    private UUID residenceId;

    @Column(name = "entered_by_id")
    private UUID enteredById;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<ResidencePeriod> residences = new ArrayList<>();

    void enter(ElderEntry entry, Instant at) {
        enteredById = entry.enteredById();
        if (entry.residenceId() != null) {
            live(entry.residenceId(), entry.residenceFrom(), at);
        }
    }

    /** Lives in an institution from a day on, or in none where it is null. */
    void move(UUID institution, LocalDate from, Instant at) {
        UUID before = residenceId;
        if (institution == null) {
            lived().endOn(from, at);
            residenceId = null;
            // A home that the elder has left looks after the record no more, whoever has entered it.
            enteredById = before != null && before.equals(enteredById) ? null : enteredById;
            return;
        }
        live(institution, from, at);
        // Who entered the record looks after it until the elder lives somewhere else.
        boolean moves = !institution.equals(before);
        enteredById = moves && !institution.equals(enteredById) ? null : enteredById;
    }

    private void live(UUID institution, LocalDate from, Instant at) {
        lived().become(new ResidencePeriod(institution, from, null, at));
        residenceId = institution;
    }

    /** Follows a home to its successor: who lived in the one lives in the other from {@code day} on, or since moving in later. */
    void succeed(UUID home, UUID successor, LocalDate day, Instant at) {
        if (home.equals(residenceId)) {
            LocalDate since = ResidencePeriod.since(known(), home);
            live(successor, since != null && since.isAfter(day) ? since : day, at);
        }
        enteredById = home.equals(enteredById) ? successor : enteredById;
    }

    /**
     * Takes in where another record says that the person lives and lived, of the days of which this one knows nothing. That a home
     * was left is news to the other record, which says that the person lives there still since before that day.
     */
    void fill(Homes other, Instant at) {
        lived().fill(other.known().stream().map(row -> untilLeft(row, at)).toList(), at);
        residenceId = residenceId == null && livesIn(other.residenceId) ? other.residenceId : residenceId;
    }

    private ResidencePeriod untilLeft(ResidencePeriod said, Instant at) {
        return known().stream()
                .filter(row -> row.institutionId().equals(said.institutionId()) && row.validTo() != null)
                .map(ResidencePeriod::validTo)
                .max(Comparator.naturalOrder())
                .filter(left -> said.validTo() == null && said.validFrom().isBefore(left))
                .map(left -> ResidencePeriod.copy(said, said.validFrom(), left, at))
                .orElse(said);
    }

    private boolean livesIn(UUID institution) {
        return known().stream().anyMatch(row -> row.institutionId().equals(institution) && row.validTo() == null);
    }

    /** Takes back what was recorded at a moment. */
    void takeBack(Instant moment, Instant at) {
        lived().takeBack(moment, at);
        residenceId = livesIn(residenceId) ? residenceId : null;
    }

    /** Where the elder lives is said of nobody any more. */
    void forget() {
        residenceId = null;
        enteredById = null;
    }

    /** Whether the institution of a scope looks after the record. */
    boolean areLookedAfterBy(Scope scope) {
        return scope.isInstitution(residenceId) || scope.isInstitution(enteredById);
    }

    /** The institution in which the elder lives; null for one who lives in none. */
    UUID residenceId() {
        return residenceId;
    }

    List<ResidencePeriod> known() {
        return lived().known();
    }

    private Timeline<ResidencePeriod> lived() {
        return new Timeline<>(residences, ResidencePeriod::copy);
    }
}
