package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.refusal.Refused;

/** How a designation is put back before a mistaken move: with its state goes what that move had written; history keeps both. */
final class DesignationCorrections {
    private DesignationCorrections() {}

    static DesignationEvent correct(Designation one, DesignationStatus to, String reason, Instant at) {
        DesignationStatus from = one.status();
        boolean known = from.machine().targets("correct", from, null).contains(to);
        if (!known || !leads(one, to)) {
            throw new Refused(DesignationRefusal.NOT_CORRECTABLE, from.zh(), to.zh()).allowing(one.verbs());
        }
        takeBack(one, to, at);
        one.application().bar(null);
        one.become("correct", one.term().running(to), reason, at);
        return new DesignationEvent.DesignationCorrected();
    }

    /** Of two states to which a state may be put back, that is the one from which it came. */
    private static boolean leads(Designation one, DesignationStatus to) {
        if (one.status() == DesignationStatus.EVALUATING) {
            return to == beforeTheRound(one);
        }
        // what goes on is asked for as in force; whether its renewal is pending follows
        return to != DesignationStatus.RENEWAL_PENDING || one.term().running(DesignationStatus.ACTIVE) == to;
    }

    private static DesignationStatus beforeTheRound(Designation one) {
        return lastResult(one).isPresent() ? DesignationStatus.RECTIFYING : DesignationStatus.ACCEPTED;
    }

    private static void takeBack(Designation one, DesignationStatus to, Instant at) {
        DesignationApplication application = one.application();
        switch (one.status()) {
            case SUPPLEMENT_REQUIRED -> application.takeBackSupplementNotice();
            case ACCEPTED -> application.accept(null);
            case REFUSED -> application.refuse(null, null);
            case EVALUATING -> application.takeBackRound(to == DesignationStatus.RECTIFYING);
            case EVALUATED_PASS, EVALUATED_FAIL, BARRED -> takeBackResult(one, at);
            case PUBLICISED -> application.publicise(null);
            case NEGOTIATING, SIGNED -> takeBackText(one, at);
            case TERMINATED -> reopen(one, at);
            default -> {} // RECTIFYING had written nothing but its state
        }
    }

    /**
     * An end is taken back with the days it took. One for a suspension of its own that went on too long was none only if the institution
     * had asked in time that it be lifted (医疗机构医疗保障定点管理暂行办法 art. 42): the agency decides of that now.
     */
    private static void reopen(Designation one, Instant at) {
        boolean tooLong = one.term().ending().ground() == TerminationGround.VOLUNTARY_SUSPENSION_TOO_LONG;
        one.reopen(at);
        if (tooLong) {
            one.term().askResumption(LocalDate.ofInstant(at, Call.CHINA));
        }
    }

    private static void takeBackText(Designation one, Instant at) {
        one.term().agree(null);
        needNotFile(one, DesignationFilingSubject.AGREEMENT, at);
    }

    private static void needNotFile(Designation one, DesignationFilingSubject subject, Instant at) {
        one.performance().needNotFile(subject, LocalDate.ofInstant(at, Call.CHINA));
    }

    private static void takeBackResult(Designation one, Instant at) {
        needNotFile(one, DesignationFilingSubject.EVALUATION_RESULT, at);
        lastResult(one).ifPresent(result -> result.takeBack(at));
        LocalDate before = lastResult(one)
                .filter(result -> !result.passed())
                .map(Evaluation::recordedOn)
                .orElse(null);
        one.application().takeBackResult(before);
    }

    /**
     * Whether there is a number and a term to put right: of what is signed by one side or both and has not begun, or was typed from
     * paper. What both signed here and runs is what they agreed upon.
     */
    static boolean hasTermToCorrect(Designation one) {
        boolean typed = one.origin() == Origin.TAKEOVER && one.pastTerms().isEmpty();
        return one.term().next() != null
                || (one.agreement() != null && (typed || !one.status().inTerm()));
    }

    /** Whoever signed it for the agency does not put it right alone. */
    static DesignationAgreement termToCorrect(Designation one) {
        return one.term().next() == null ? one.agreement() : one.term().next();
    }

    /** Puts number and term right; what was signed of the wrong ones is void, so that both sign again. */
    static DesignationEvent correctTerm(Designation one, DesignationAgreement text, String reason, Instant at) {
        one.mustAllow("correct-term");
        DesignationStatus next = one.status();
        if (one.term().next() != null) {
            boolean was = one.term().renewed();
            if (was && one.days().begunFrom(one.agreement().termTo())) {
                throw new Refused(DesignationRefusal.NEXT_TERM_DECIDED);
            }
            one.term().correctNext(text);
            if (was) {
                one.days().endOn(one.agreement().termTo(), at);
                needNotFile(one, DesignationFilingSubject.AGREEMENT, at);
            }
            next = one.term().running(next);
        } else if (one.status().inTerm()) {
            one.days().rebound(text.termFrom(), text.termTo(), at);
            one.term().agree(text);
            one.flags().removeAll(Flag.REMINDERS);
            one.term().countSuspensions(one.days(), one.flags());
        } else {
            takeBackText(one, at);
            one.term().agree(text);
            next = DesignationStatus.NEGOTIATING;
        }
        one.become("correct-term", next, reason, at);
        return new DesignationEvent.DesignationCorrected();
    }

    static DesignationEvent correctCode(Designation one, String code, String reason, Instant at) {
        one.stay("correct-code", reason, at);
        one.term().putInForce(code);
        return new DesignationEvent.DesignationCorrected();
    }

    private static Optional<Evaluation> lastResult(Designation one) {
        return one.evaluations().stream()
                .filter(Evaluation::stands)
                .max(Comparator.comparing(Evaluation::recordedAt).thenComparing(Evaluation::round));
    }
}
