package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;

/** What is done in a transaction with agreements that both parties have signed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Agreements {
    private final Moves<Agreement> moves;
    private final AgreementRights rights;
    private final PartyRules parties;
    private final TermSettlement settlement;
    private final PostingLicences licences;
    private final Parameters parameters;

    Agreements(
            AgreementRepository repository,
            AgreementRights rights,
            PartyRules parties,
            TermSettlement settlement,
            PostingLicences licences,
            Parameters parameters,
            Changes changes) {
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.rights = rights;
        this.parties = parties;
        this.settlement = settlement;
        this.licences = licences;
        this.parameters = parameters;
    }

    /** Gives notice: for breach it ends by itself on the day named; otherwise the other party must agree. */
    Agreement terminate(Call call, UUID id, Notice notice) {
        Agreement noticed = moves.move(call, id, "terminate", agreement -> {
            mustBeInTime(call, agreement, notice);
            AgreementLife next = agreement.life().noticed(notice.by(rights.side(call, agreement)));
            AgreementEvent event = new AgreementEvent.TerminationNotified();
            return agreement.live("terminate", next, notice.reason(), call.now(), event);
        });
        return settlement.settle(call, noticed);
    }

    /** A party's notice; {@code on} is the first day on which it shall no longer be in force. */
    record Notice(boolean breach, LocalDate on, String reason, String handover) {
        TerminationNotice by(Side side) {
            return new TerminationNotice(breach ? EndGrounds.BREACH : EndGrounds.MUTUAL, side, on, breach, handover);
        }
    }

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
        Change consent = new Change("agree-termination", null, new AgreementEvent.TerminationAgreed());
        return live(call, id, consent, life -> life.noticed(life.notice().consented(call.today())));
    }

    /** Takes a notice back, unless another agreement was signed for the days after it. */
    Agreement withdrawTermination(Call call, UUID id, String reason) {
        String verb = "withdraw-termination";
        Agreement kept = moves.move(call, id, verb, agreement -> {
            settlement.bind(call, agreement);
            AgreementLife next = agreement.life().noticed(null);
            return agreement.live(verb, next, reason, call.now(), new AgreementEvent.TerminationWithdrawn());
        });
        return settlement.settle(call, kept);
    }

    Agreement addPosting(Call call, UUID id, Posting.Named named) {
        return moves.move(call, id, "add-posting", agreement -> {
            parties.of(agreement).mustBeFit(call.today());
            return agreement.addPosting(licences.seal(named), call.now());
        });
    }

    Agreement endPosting(Call call, UUID id, UUID posting, LocalDate lastDay, String reason) {
        return moves.move(
                call, id, "end-posting", agreement -> agreement.endPosting(posting, lastDay, reason, call.now()));
    }

    /** Corrects the days of a term; history keeps what was recorded before. */
    Agreement correct(Call call, UUID id, Correction correction) {
        Agreement corrected = moves.move(call, id, "correct", agreement -> {
            agreement.correctTerm(correction.startDate(), correction.endDate());
            if (agreement.entry().reversed()) {
                throw AgreementRefusal.DAYS_REVERSED.at("/endDate");
            }
            settlement.bind(call, agreement);
            AgreementLife next = correction.applied(agreement.life(), agreement.origin());
            AgreementEvent event = new AgreementEvent.AgreementCorrected();
            return agreement.live("correct", next, correction.why(), call.now(), event);
        });
        return settlement.settle(call, corrected);
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

        AgreementLife applied(AgreementLife life, Origin origin) {
            AgreementLife replanned = origin == Origin.TAKEOVER
                    ? life.replanned(startDate, startDate)
                    : life.replanned(life.signedOn(), life.filings().filedOn());
            return endedByParties ? replanned : replanned.noticed(null);
        }
    }

    /** A change of the facts of an agreement's life: by which verb, why, and what is published of it. */
    private record Change(String verb, String reason, AgreementEvent event) {}

    private Agreement live(Call call, UUID id, Change fact, UnaryOperator<AgreementLife> change) {
        Agreement changed = moves.move(
                call,
                id,
                fact.verb(),
                agreement -> agreement.live(
                        fact.verb(), change.apply(agreement.life()), fact.reason(), call.now(), fact.event()));
        return settlement.settle(call, changed);
    }
}
