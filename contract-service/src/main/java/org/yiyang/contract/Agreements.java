package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction with agreements that both parties have signed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Agreements {
    private final AgreementRepository repository;
    private final Parties parties;
    private final Standings standings;
    private final Licences licences;
    private final Parameters parameters;
    private final Changes changes;

    Agreements(
            AgreementRepository repository,
            Parties parties,
            Standings standings,
            Licences licences,
            Parameters parameters,
            Changes changes) {
        this.repository = repository;
        this.parties = parties;
        this.standings = standings;
        this.licences = licences;
        this.parameters = parameters;
        this.changes = changes;
    }

    /** Files it; if its day has come it takes effect in the same transaction. */
    Agreement file(Call call, UUID id, String receiptNumber, String consent) {
        Agreement agreement = official(call, id);
        agreement.status().mustAllow("file");
        Parties.Pair pair = parties.of(agreement);
        pair.mustBeFit(call.today());
        pair.mustHaveConsent(agreement.entry(), consent);
        changes.tell(agreement, agreement.file(receiptNumber, consent, call.today(), call.now()));
        standings.settle(call, agreement);
        return agreement;
    }

    Agreement suspend(Call call, UUID id, String reason) {
        Agreement agreement = official(call, id);
        agreement.status().mustAllow("suspend");
        if (agreement.life().suspendedSince() != null) {
            throw new Refused(AgreementRefusal.SUSPENDED_ALREADY);
        }
        AgreementLife next = agreement.life().suspended(call.today());
        return live(call, agreement, "suspend", next, reason, new AgreementEvent.AgreementSuspended());
    }

    Agreement resume(Call call, UUID id, String reason) {
        Agreement agreement = official(call, id);
        agreement.status().mustAllow("resume");
        if (agreement.life().suspendedSince() == null) {
            throw new Refused(AgreementRefusal.NOT_SUSPENDED_BY_DEPARTMENT);
        }
        AgreementLife next = agreement.life().suspended(null);
        return live(call, agreement, "resume", next, reason, new AgreementEvent.AgreementResumed());
    }

    /** Gives notice: for breach it ends by itself on the day named; otherwise the other party must agree. */
    Agreement terminate(Call call, UUID id, Notice notice) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        call.expects(agreement.version());
        agreement.status().mustAllow("terminate");
        if (agreement.life().ending() != null) {
            throw new Refused(AgreementRefusal.ENDING_PENDING);
        }
        mustBeInTime(call, agreement, notice);
        Ending ending = new Ending(
                notice.breach() ? EndGrounds.BREACH : EndGrounds.MUTUAL,
                side,
                notice.on(),
                notice.breach(),
                notice.handover());
        AgreementLife next = agreement.life().ending(ending);
        return live(call, agreement, "terminate", next, notice.reason(), new AgreementEvent.TerminationNotified());
    }

    /** A party's notice; {@code on} is the first day on which it shall no longer be in force. */
    record Notice(boolean breach, LocalDate on, String reason, String handover) {}

    private void mustBeInTime(Call call, Agreement agreement, Notice notice) {
        int days = notice.breach()
                ? parameters.integer(AgreementParameter.BREACH_NOTICE_DAYS, agreement.region(), call.today())
                : 0;
        if (notice.on().isBefore(call.today())
                || notice.on().isAfter(agreement.entry().endDate())) {
            throw AgreementRefusal.ENDING_DAY.at("/effectiveOn");
        }
        if (notice.on().isBefore(call.today().plusDays(days))) {
            throw AgreementRefusal.NOTICE_TOO_SHORT.at("/effectiveOn", days);
        }
    }

    Agreement agreeTermination(Call call, UUID id) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        Ending ending = agreement.life().ending();
        boolean open = ending != null && !ending.agreed();
        if (open && ending.by() == side) {
            throw new Refused(AgreementRefusal.OTHER_PARTY_ANSWERS);
        }
        call.expects(agreement.version());
        agreement.status().mustAllow("agree-termination");
        if (!open) {
            throw new Refused(AgreementRefusal.ENDING_UNKNOWN);
        }
        Ending consented = ending.consented(call.today());
        AgreementLife next = agreement.life().ending(consented);
        return live(call, agreement, "agree-termination", next, null, new AgreementEvent.TerminationAgreed());
    }

    Agreement withdrawTermination(Call call, UUID id, String reason) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        Ending ending = agreement.life().ending();
        if (ending != null && ending.by() != side) {
            throw new Refused(AgreementRefusal.OTHER_PARTY_ANSWERS);
        }
        call.expects(agreement.version());
        agreement.status().mustAllow("withdraw-termination");
        if (ending == null) {
            throw new Refused(AgreementRefusal.ENDING_UNKNOWN);
        }
        AgreementLife next = agreement.life().ending(null);
        return live(call, agreement, "withdraw-termination", next, reason, new AgreementEvent.TerminationWithdrawn());
    }

    Agreement addPosting(Call call, UUID id, Posting.Named named) {
        Agreement agreement = medical(call, id);
        changes.tell(agreement, agreement.addPosting(licences.seal(named), call.now()));
        return agreement;
    }

    Agreement endPosting(Call call, UUID id, UUID posting, LocalDate lastDay, String reason) {
        Agreement agreement = medical(call, id);
        changes.tell(agreement, agreement.endPosting(posting, lastDay, reason, call.now()));
        return agreement;
    }

    /** Puts the days of a term right; history keeps what was recorded before. */
    Agreement correct(Call call, UUID id, Correction correction) {
        Agreement agreement = get(call, id);
        call.expects(agreement.version());
        agreement.status().mustAllow("correct");
        agreement.correctTerm(correction.startDate(), correction.endDate());
        if (agreement.entry().reversed()) {
            throw AgreementRefusal.DAYS_REVERSED.at("/endDate");
        }
        AgreementLife life = agreement.life();
        AgreementLife replanned = agreement.origin() == Origin.TAKEOVER
                ? life.replanned(correction.startDate(), correction.startDate())
                : life.replanned(life.signedOn(), life.filedOn());
        standings.bind(agreement);
        AgreementLife next = correction.endedByParties() ? replanned : replanned.ending(null);
        return live(call, agreement, "correct", next, correction.why(), new AgreementEvent.AgreementCorrected());
    }

    /**
     * What a supervisor puts in place of a mistaken term.
     *
     * @param endedByParties whether the parties' own notice, if there is one, stands
     */
    record Correction(LocalDate startDate, LocalDate endDate, boolean endedByParties, String document, String reason) {
        String why() {
            return document + ": " + reason;
        }
    }

    private Agreement live(
            Call call, Agreement agreement, String verb, AgreementLife next, String reason, AgreementEvent event) {
        changes.tell(agreement, agreement.live(verb, next, reason, call.now(), event));
        standings.settle(call, agreement);
        return agreement;
    }

    private Agreement get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private Agreement official(Call call, UUID id) {
        Agreement agreement = get(call, id);
        if (!call.scope().coversRegion(agreement.region())) {
            throw new Refused(AgreementRefusal.REGION_NOT_YOURS, agreement.region());
        }
        call.expects(agreement.version());
        return agreement;
    }

    private Agreement medical(Call call, UUID id) {
        Agreement agreement = get(call, id);
        if (Parties.side(call, agreement) != Side.MEDICAL) {
            throw new Refused(AgreementRefusal.NOT_A_PARTY);
        }
        call.expects(agreement.version());
        return agreement;
    }
}
