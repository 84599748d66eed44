package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;

/** Amends signed agreements: what one party offers both sign, or it lapses. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Amendments {
    static final String KIND = AgreementDue.SIGN_AMENDMENT.name();
    private final Moves<Agreement> moves;
    private final AgreementRights rights;
    private final PartyRules parties;
    private final ServiceDirectory services;
    private final AgreementVersions versions;
    private final RenewalReminders reminders;
    private final FilingTimes times;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Changes changes;

    Amendments(
            AgreementRepository repository,
            AgreementRights rights,
            PartyRules parties,
            ServiceDirectory services,
            AgreementVersions versions,
            RenewalReminders reminders,
            FilingTimes times,
            Parameters parameters,
            Deadlines deadlines,
            Changes changes) {
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.rights = rights;
        this.parties = parties;
        this.services = services;
        this.versions = versions;
        this.reminders = reminders;
        this.times = times;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    /** Offers other content for what is agreed; one that is open is replaced by it, with its signatures. */
    Agreement offer(Call call, UUID id, AmendedTerms terms, String reason) {
        Agreement amended = moves.move(call, id, "offer-amendment", agreement -> {
            parties.of(agreement).mustBeFit(call.today());
            Side side = rights.side(call, agreement);
            AgreementContent content = terms.amended(agreement.content());
            content.check(directory(call, agreement));
            return agreement.offerAmendment(new Amendment.Offer(side, content, reason, call.now()));
        });
        int days = parameters.integer(AgreementParameter.NEGOTIATION_DAYS, amended.region(), call.today());
        deadlines.set(Deadline.at(id, KIND, id, call.now(), call.now().plus(Duration.ofDays(days))));
        times.amendmentChanged(call, amended);
        return amended;
    }

    /** The second signature puts it in force from today. */
    Agreement sign(Call call, UUID id, AgreementJson.Sign body) {
        Agreement signed = moves.move(call, id, "sign-amendment", agreement -> {
            parties.of(agreement).mustBeFit(call.today());
            Agreement.Signing signing = body.by(call.caller().subject(), call.today(), call.now());
            List<Bureau> bureaus = agreement
                    .openAmendment()
                    .map(open -> times.bureaus(agreement.region(), call.today(), open.changedFields()))
                    .orElse(List.of());
            return agreement.signAmendment(
                    rights.side(call, agreement), body.contentHash(), signing, directory(call, agreement), bureaus);
        });
        if (signed.openAmendment().isEmpty()) {
            deadlines.clear(id, KIND);
            times.amendmentChanged(call, signed);
            holds(call, signed);
        }
        return signed;
    }

    private void holds(Call call, Agreement agreement) {
        if (agreement.filedAmendment().isEmpty()) {
            versions.keep(call, "amend", agreement);
            reminders.settle(call, agreement);
        }
    }

    /** Files it with the caller's bureau; filed with all that are asked, it holds from today. */
    Agreement file(Call call, UUID id, String receiptNumber) {
        String verb = "file-amendment";
        Agreement filed = moves.move(call, id, verb, agreement -> {
            Bureau bureau = rights.actingBureau(call.caller(), verb, agreement);
            parties.of(agreement).mustBeFit(call.today());
            return agreement.fileAmendment(bureau, receiptNumber, directory(call, agreement), call.today(), call.now());
        });
        times.amendmentChanged(call, filed);
        holds(call, filed);
        return filed;
    }

    Agreement refuse(Call call, UUID id, BureauFiling.Refusing how) {
        String verb = "refuse-amendment-filing";
        Agreement refused = moves.move(
                call,
                id,
                verb,
                agreement -> agreement.refuseAmendment(
                        rights.actingBureau(call.caller(), verb, agreement), how, call.today(), call.now()));
        times.amendmentChanged(call, refused);
        return refused;
    }

    /** A party hands in again what was refused, with what was missing. */
    Agreement resubmit(Call call, UUID id, String note) {
        Agreement again = moves.move(
                call,
                id,
                "resubmit-amendment-filing",
                agreement -> agreement.resubmitAmendment(note, call.today(), call.now()));
        times.amendmentChanged(call, again);
        return again;
    }

    private Directory directory(Call call, Agreement agreement) {
        return services.on(agreement.region(), call.today());
    }

    /** A party takes its offer back, or declines the other's. */
    Agreement withdraw(Call call, UUID id, String reason) {
        Agreement kept = moves.move(
                call,
                id,
                "withdraw-amendment",
                agreement ->
                        agreement.endAmendment("withdraw-amendment", AmendmentState.WITHDRAWN, reason, call.now()));
        deadlines.clear(id, KIND);
        times.amendmentChanged(call, kept);
        return kept;
    }

    /** Gives up what was not signed in time. */
    void lapse(Call call, Agreement agreement) {
        if (agreement.openAmendment().isPresent() && agreement.status().binding()) {
            giveUp(call, agreement);
        }
    }

    /** Gives up what a bureau refused and nobody put right in time. */
    void lapseRefused(Call call, Agreement agreement) {
        boolean refused =
                agreement.filedAmendment().filter(Amendment::isRefused).isPresent();
        if (refused && agreement.status().binding()) {
            giveUp(call, agreement);
            times.amendmentChanged(call, agreement);
        }
    }

    private void giveUp(Call call, Agreement agreement) {
        changes.publish(agreement, agreement.endAmendment("lapse-amendment", AmendmentState.LAPSED, null, call.now()));
    }
}
