package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** What bureaus do with signed agreements in a transaction, each for itself: file, refuse, suspend, resume. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BureauActs {
    private final Moves<Agreement> moves;
    private final AgreementRights rights;
    private final PartyRules parties;
    private final TermSettlement settlement;
    private final FilingTimes times;
    private final AgreementVersions versions;

    BureauActs(
            AgreementRepository repository,
            AgreementRights rights,
            PartyRules parties,
            TermSettlement settlement,
            FilingTimes times,
            AgreementVersions versions,
            Changes changes) {
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.rights = rights;
        this.parties = parties;
        this.settlement = settlement;
        this.times = times;
        this.versions = versions;
    }

    /** Files it with the caller's bureau; filed with all and its day come, it takes effect in the same transaction. */
    Agreement file(Call call, UUID id, String receiptNumber, String consent) {
        Agreement filed = moves.move(call, id, "file", agreement -> {
            Bureau bureau = rights.actingBureau(call.caller(), "file", agreement);
            PartyRules.Pair pair = parties.of(agreement);
            pair.mustBeFit(call.today());
            pair.mustHaveConsent(agreement.entry(), consent);
            consent(call, "file", agreement, consent);
            return agreement.file(bureau, receiptNumber, call.today(), call.now());
        });
        times.changed(call, filed);
        return settlement.settle(call, filed);
    }

    /** The consent changes the content, and so makes another version. */
    private void consent(Call call, String verb, Agreement agreement, String document) {
        if (agreement.consent(document)) {
            versions.keep(call, verb, agreement);
        }
    }

    Agreement refuse(Call call, UUID id, BureauFiling.Refusing how) {
        Agreement refused = moves.move(call, id, "refuse-filing", agreement -> {
            Bureau bureau = rights.actingBureau(call.caller(), "refuse-filing", agreement);
            Filings next = agreement.life().filings().refused(bureau, how, call.today());
            return agreement.live(
                    "refuse-filing",
                    agreement.life().filing(next),
                    how.text(),
                    call.now(),
                    new AgreementEvent.FilingRefused());
        });
        times.changed(call, refused);
        return refused;
    }

    /** A party hands in again what was refused, with what was missing. */
    Agreement resubmit(Call call, UUID id, String note, String consent) {
        Agreement again = moves.move(call, id, "resubmit-filing", agreement -> {
            consent(call, "resubmit-filing", agreement, consent);
            Filings next = agreement.life().filings().askedAgain(note, call.today());
            return agreement.live(
                    "resubmit-filing",
                    agreement.life().filing(next),
                    note,
                    call.now(),
                    new AgreementEvent.FilingResubmitted());
        });
        times.changed(call, again);
        return again;
    }

    Agreement suspend(Call call, UUID id, String reason) {
        return settlement.settle(call, moves.move(call, id, "suspend", agreement -> {
            Bureau bureau = rights.actingBureau(call.caller(), "suspend", agreement);
            AgreementLife next = agreement.life().suspendedBy(bureau, call.today());
            return agreement.live("suspend", next, reason, call.now(), new AgreementEvent.AgreementSuspended());
        }));
    }

    /** Lifts the suspension of the caller's bureau; that of the other stands. */
    Agreement resume(Call call, UUID id, String reason) {
        return settlement.settle(call, moves.move(call, id, "resume", agreement -> {
            Bureau bureau = rights.actingBureau(call.caller(), "resume", agreement);
            AgreementLife next = agreement.life().suspendedBy(bureau, null);
            return agreement.live("resume", next, reason, call.now(), new AgreementEvent.SuspensionLifted());
        }));
    }
}
