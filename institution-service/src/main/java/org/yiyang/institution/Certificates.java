package org.yiyang.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

/** The certificates of one institution. */
final class Certificates {
    private final List<Qualification> all;

    Certificates(List<Qualification> all) {
        this.all = all;
    }

    /** Adds one that fits the entry and is not held yet. */
    Qualification issue(InstitutionEntry entry, Qualification.Issue issue, Instant at) {
        HoldingRule.check(entry, issue);
        boolean held = all.stream()
                .anyMatch(one -> one.kind() == issue.kind() && one.validDays().holds(issue.validFrom()));
        if (held) {
            throw new Refused(InstitutionRefusal.QUALIFICATION_DUPLICATE);
        }
        Qualification qualification = Qualification.issued(issue, at);
        all.add(qualification);
        return qualification;
    }

    /** Lets one be in another state from a day on, if it may go there from the state of that day. */
    void move(QualificationMove move, List<String> allowed, Instant at) {
        Qualification qualification = get(move.qualification());
        QualificationState before = qualification.stateOn(move.from()).orElse(null);
        if (before == null || !before.next().contains(move.to())) {
            throw new Refused(
                            InstitutionRefusal.QUALIFICATION_MOVE,
                            before == null ? "—" : before.zh(),
                            move.from(),
                            move.to().zh())
                    .allowing(allowed);
        }
        qualification.become(move.to(), move.document(), move.from(), at);
    }

    /** Those that could still be valid again after a day. */
    List<Qualification> openOn(LocalDate day) {
        return all.stream()
                .filter(one -> one.stateOn(day)
                        .filter(state -> !state.next().isEmpty())
                        .isPresent())
                .toList();
    }

    void cancelAll(String document, LocalDate day, Instant at) {
        all.stream()
                .filter(one -> one.mayHoldAfter(day))
                .forEach(one -> one.become(QualificationState.CANCELLED, document, day, at));
    }

    /** The days on which a certificate of that side is valid. */
    Days validDays(InstitutionKind side) {
        return all.stream()
                .filter(one -> one.kind().side() == side)
                .map(Qualification::validDays)
                .reduce(Days.NONE, Days::or);
    }

    /** The one that was added last. */
    Qualification latest() {
        return all.get(all.size() - 1);
    }

    Qualification get(UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.QUALIFICATION_UNKNOWN).at("/qualificationId"));
    }
}
