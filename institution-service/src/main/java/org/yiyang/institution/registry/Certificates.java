package org.yiyang.institution.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.entry.CertificateStanding;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The certificates of one institution. */
public final class Certificates {
    /** Far more than an institution comes to hold, and few enough for an event to hold them all. */
    static final int CERTIFICATES_MAX = 60;

    private final List<Qualification> all;

    Certificates(List<Qualification> all) {
        this.all = all;
    }

    /** Adds one that fits the entry, for days on which none of its kind stands. */
    Qualification issue(InstitutionEntry entry, Qualification.Issue issue, Instant at) {
        HoldingRule.check(entry, issue);
        if (all.stream().anyMatch(one -> one.is(issue))) {
            throw new Refused(InstitutionRefusal.QUALIFICATION_DUPLICATE).at("/number");
        }
        if (all.size() >= CERTIFICATES_MAX) {
            throw new Refused(InstitutionRefusal.QUALIFICATIONS_MAX, CERTIFICATES_MAX);
        }
        mustBeFree(issue.kind(), null, issue.days());
        Qualification qualification = Qualification.issued(issue, at);
        all.add(qualification);
        return qualification;
    }

    /** Refuses a changed entry with which one that stands on a day could not be held. */
    public void mustFit(InstitutionEntry changed, LocalDate day, String pointer) {
        openOn(day).forEach(one -> HoldingRule.mustFit(changed, one.kind(), pointer));
    }

    /** Puts right what is known of one; it may not come to stand on days of another of its kind. */
    void correct(UUID id, QualificationState state, String document, Days.Span days, Instant at) {
        Qualification one = get(id);
        if (state.stands()) {
            mustBeFree(one.kind(), one, Days.between(days.from(), days.to()));
        }
        one.correct(state, document, days, at);
    }

    /**
     * Extends one beyond its last day, because its renewal is granted and not issued yet (视为准予延续), as long as none of
     * its kind follows.
     *
     * @return whether it goes on at all
     */
    public boolean carryOn(UUID id, String document, LocalDate until, Instant at) {
        Qualification one = get(id);
        LocalDate end = one.lastEnd();
        if (end == null) {
            return false;
        }
        Days free = Days.between(end, until.plusDays(1)).minus(standing(one.kind(), one));
        List<Days.Span> spans = free.spans();
        boolean goesOn = !spans.isEmpty() && spans.get(0).from().equals(end);
        if (goesOn) {
            one.carryOn(document, spans.get(0).to(), at);
        }
        return goesOn;
    }

    /** Two of a kind may follow one another, but never stand on the same day, be it suspended or yet to come. */
    private void mustBeFree(QualificationKind kind, Qualification but, Days wanted) {
        Days taken = wanted.and(standing(kind, but));
        if (!taken.spans().isEmpty()) {
            throw new Refused(
                            InstitutionRefusal.QUALIFICATION_OVERLAP,
                            taken.spans().get(0).from())
                    .at("/validFrom");
        }
    }

    private Days standing(QualificationKind kind, Qualification but) {
        return all.stream()
                .filter(one -> one.kind() == kind && one != but)
                .map(Qualification::standingDays)
                .reduce(Days.NONE, Days::or);
    }

    /** Moves one to another state from a day on, if the state of that day allows it. */
    void move(QualificationMove move, List<String> allowed, Instant at) {
        Qualification qualification = get(move.qualification());
        qualification.mustNotGoBefore(move.from());
        QualificationState before = qualification.stateOn(move.from()).orElse(null);
        if (before == null || !leads(before, move)) {
            throw new Refused(
                            InstitutionRefusal.QUALIFICATION_MOVE,
                            before == null ? "—" : before.zh(),
                            move.from(),
                            move.to().zh())
                    .allowing(allowed);
        }
        qualification.become(move.to(), move.document(), move.from(), at);
    }

    private static boolean leads(QualificationState before, QualificationMove move) {
        return QualificationState.table().targets(move.verb(), before, null).contains(move.to());
    }

    /** Those that could still be valid again after a day. */
    public List<Qualification> openOn(LocalDate day) {
        return all.stream()
                .filter(one ->
                        one.stateOn(day).filter(QualificationState::stands).isPresent())
                .toList();
    }

    /** Whether one has run out and nothing of its kind has followed by a day. */
    public boolean ranOut(LocalDate day) {
        return all.stream()
                .filter(one -> one.standingOn(day) == CertificateStanding.EXPIRED)
                .anyMatch(one -> all.stream()
                        .filter(other -> other.kind() == one.kind())
                        .noneMatch(other -> other.follows(one.lastEnd(), day)));
    }

    /** Whether one ends by a day, which is the first without it, and none of its kind goes on from there. */
    public boolean runsOut(LocalDate today, LocalDate by) {
        return openOn(today).stream()
                .filter(one -> one.lastEnd() != null && !one.lastEnd().isAfter(by))
                .anyMatch(one -> !standing(one.kind(), one).holds(one.lastEnd()));
    }

    List<Timeline<QualificationPeriod>> timelines() {
        return all.stream().map(Qualification::timeline).toList();
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

    /** Takes over what it does not hold itself yet, until the day from which it does. */
    void takeOver(InstitutionEntry entry, List<Qualification.Issue> handed, Instant at) {
        for (Qualification.Issue issue : handed) {
            issue.days().minus(standing(issue.kind(), null)).spans().stream()
                    .filter(free -> free.from().equals(issue.validFrom()))
                    .forEach(free -> issue(entry, issue.until(free.to()), at));
        }
    }

    /** Reckons again when each is due for its verification. */
    public void reckon(VerificationRule rule, Institution of, LocalDate today) {
        LocalDate entered =
                of.takeover() == null ? null : LocalDate.ofInstant(of.takeover().enteredAt(), Call.CHINA);
        boolean closed = of.status() == InstitutionStatus.CLOSED;
        for (Qualification one : all) {
            LocalDate counted = entered == null ? one.knownPeriods().get(0).validFrom() : entered;
            one.reckon(rule, of.entry().beds(), counted, closed || one.ended(today));
        }
    }

    /** The days on which a certificate of that side is valid. */
    public Days validDays(InstitutionKind side) {
        return all.stream()
                .filter(one -> one.kind().side() == side)
                .map(Qualification::validDays)
                .reduce(Days.NONE, Days::or);
    }

    /** Whether the first day of one has come. */
    boolean begun(LocalDate day) {
        return all.stream()
                .anyMatch(one -> !one.knownPeriods().get(0).validFrom().isAfter(day));
    }

    /** The one that was added last. */
    public Qualification latest() {
        return all.get(all.size() - 1);
    }

    public Qualification get(UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.QUALIFICATION_UNKNOWN).at("/qualificationId"));
    }
}
