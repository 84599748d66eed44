package org.yiyang.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
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

    /** Ends all, and hands over those that were valid: what a successor is to be issued from that day on. */
    List<Qualification.Issue> handOver(String document, LocalDate day, Instant at) {
        List<Qualification.Issue> handed = openOn(day).stream()
                .filter(one -> one.validDays().holds(day))
                .map(one -> one.from(day))
                .toList();
        cancelAll(document, day, at);
        return handed;
    }

    /** Takes over what it does not hold itself yet. */
    void takeOver(InstitutionEntry entry, List<Qualification.Issue> handed, Instant at) {
        for (Qualification.Issue issue : handed) {
            boolean held = all.stream()
                    .anyMatch(
                            one -> one.kind() == issue.kind() && one.validDays().holds(issue.validFrom()));
            if (!held) {
                issue(entry, issue, at);
            }
        }
    }

    /** Reckons anew when each is due for its verification. */
    void reckon(VerificationRule rule, Institution of, LocalDate today) {
        LocalDate entered =
                of.takeover() == null ? null : LocalDate.ofInstant(of.takeover().enteredAt(), Call.CHINA);
        boolean closed = of.status() == InstitutionStatus.CLOSED;
        for (Qualification one : all) {
            LocalDate counted = entered == null ? one.knownPeriods().get(0).validFrom() : entered;
            one.reckon(rule, of.entry().beds(), counted, closed || one.ended(today));
        }
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
