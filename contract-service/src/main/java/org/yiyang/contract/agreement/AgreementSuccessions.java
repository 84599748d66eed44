package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;

/**
 * Carries the agreements of an institution over to the one that replaced it: on the same terms, as a new agreement that the
 * other party confirms in time. The events of the two institutions may arrive in either order.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgreementSuccessions {
    static final String KIND = AgreementDue.CONFIRM_SUCCESSION.name();
    private static final int CHAIN_MAX = 20;
    private final AgreementRepository repository;
    private final Moves<Agreement> moves;
    private final KnownInstitutions known;
    private final TermSettlement settlement;
    private final SuccessorAgreements agreements;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Changes changes;

    AgreementSuccessions(
            AgreementRepository repository,
            AgreementRights rights,
            KnownInstitutions known,
            TermSettlement settlement,
            SuccessorAgreements agreements,
            Parameters parameters,
            Deadlines deadlines,
            Changes changes) {
        this.repository = repository;
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.known = known;
        this.settlement = settlement;
        this.agreements = agreements;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    /** What is known of an institution has changed: it was replaced, or it is the one that replaces. */
    void changed(Call call, UUID institution) {
        known.find(institution).ifPresent(one -> changed(call, one, 0));
    }

    private void changed(Call call, KnownInstitution one, int depth) {
        carryOver(call, one);
        if (depth < CHAIN_MAX) {
            known.replacedBy(one.id()).forEach(former -> changed(call, former, depth + 1));
        }
    }

    private void carryOver(Call call, KnownInstitution party) {
        if (!party.isClosed()) {
            repository.succeeding(party.id()).forEach(one -> takeBack(call, one));
            return;
        }
        known.successorOf(party)
                .ifPresent(next -> repository
                        .concludedOf(party.id())
                        .forEach(former -> carryOver(call, former, party.id(), next)));
    }

    private void carryOver(Call call, Agreement former, UUID party, KnownInstitution successor) {
        Side side = former.sideOf(party).orElseThrow();
        EndGrounds closed = switch (side) {
            case MEDICAL -> EndGrounds.MEDICAL_CLOSED;
            case CARE -> EndGrounds.CARE_CLOSED;
        };
        boolean ended = former.life().endedGrounds() == closed && former.status() == AgreementStatus.TERMINATED;
        if (!ended || former.entry().endDate().isBefore(call.today()) || repository.isSucceeded(former.id())) {
            return;
        }
        Optional<SuccessionReason> refused = agreements.refusal(call, former, side, successor);
        if (refused.isPresent()) {
            refuse(call, former, Succession.refused(side, refused.get(), call.today()));
            return;
        }
        Agreement next = agreements.make(call, former, side, successor);
        int days = parameters.integer(AgreementParameter.SUCCESSION_DAYS, next.region(), call.today());
        deadlines.set(
                Deadline.at(next.id(), KIND, next.id(), call.now(), call.now().plus(Duration.ofDays(days))));
    }

    private void refuse(Call call, Agreement former, Succession refused) {
        Succession before = former.succession();
        if (before != null && before.isRefused() && before.reason() == refused.reason()) {
            return;
        }
        changes.publish(
                former,
                former.succession("refuse-succession", refused, refused.reason().name(), call.now()));
        int days = parameters.integer(AgreementParameter.SUCCESSION_DAYS, former.region(), call.today());
        deadlines.set(Deadline.at(
                former.id(), KIND, former.id(), call.now(), call.now().plus(Duration.ofDays(days))));
    }

    /** The replacement of a party was a mistake: what was carried over ends, the former agreement is in force again. */
    private void takeBack(Call call, Agreement carried) {
        if (carried.status().binding()) {
            end(call, carried, EndGrounds.SUCCESSION_VOID, SuccessionState.LAPSED);
        }
    }

    Agreement confirm(Call call, UUID id) {
        Agreement confirmed = moves.move(
                call,
                id,
                "confirm-succession",
                agreement -> agreement.succession(
                        "confirm-succession",
                        agreement.succession().became(SuccessionState.CONFIRMED, call.today()),
                        null,
                        call.now()));
        deadlines.clear(id, KIND);
        return confirmed;
    }

    /** The other party does not go on with the successor; it ends today. */
    Agreement decline(Call call, UUID id, String reason) {
        Agreement declined = moves.move(
                call,
                id,
                "decline-succession",
                agreement -> agreement.succession(
                        "decline-succession",
                        agreement.succession().became(SuccessionState.DECLINED, call.today()),
                        reason,
                        call.now()));
        deadlines.clear(id, KIND);
        return ends(call, declined, EndGrounds.SUCCESSION_DECLINED);
    }

    /** Ends what the other party has not confirmed in time. */
    void lapse(Call call, Agreement agreement) {
        Succession succession = agreement.succession();
        if (succession != null && succession.isPending() && agreement.status().binding()) {
            end(call, agreement, EndGrounds.SUCCESSION_DECLINED, SuccessionState.LAPSED);
        }
    }

    private void end(Call call, Agreement agreement, EndGrounds grounds, SuccessionState state) {
        LocalDate today = call.today();
        changes.publish(
                agreement,
                agreement.succession(
                        "lapse-succession", agreement.succession().became(state, today), grounds.name(), call.now()));
        ends(call, agreement, grounds);
    }

    private Agreement ends(Call call, Agreement agreement, EndGrounds grounds) {
        agreement.endBySystem(TerminationNotice.bySystem(grounds, call.today()));
        return settlement.settle(call, agreement);
    }
}
