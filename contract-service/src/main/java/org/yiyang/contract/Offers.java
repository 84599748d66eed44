package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What the parties do with an agreement in a transaction, from the first draft to the second signature. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Offers {
    private final AgreementRepository repository;
    private final Parties parties;
    private final Standings standings;
    private final Reminders reminders;
    private final Licences licences;
    private final Parameters parameters;
    private final Changes changes;

    Offers(
            AgreementRepository repository,
            Parties parties,
            Standings standings,
            Reminders reminders,
            Licences licences,
            Parameters parameters,
            Changes changes) {
        this.repository = repository;
        this.parties = parties;
        this.standings = standings;
        this.reminders = reminders;
        this.licences = licences;
        this.parameters = parameters;
        this.changes = changes;
    }

    Agreement draft(Call call, Terms terms, List<Posting.Named> postings) {
        Side side = Parties.drafting(call, terms.medicalId(), terms.careId());
        Parties.Pair pair = parties.pair(terms.medicalId(), terms.careId());
        Content content = terms.content(pair.care().regionCode());
        mustBeNew(content.entry());
        content.check();
        pair.mustBeFit(call.today());
        mustRenew(content.entry());
        Agreement agreement = Agreement.drafted(content, side, call.now());
        standings.primaryMustBeFree(agreement);
        name(agreement, postings);
        repository.persist(agreement);
        changes.tell(agreement, new AgreementEvent.AgreementDrafted());
        reminders.renewalChanged(call, agreement);
        return agreement;
    }

    Agreement revise(Call call, UUID id, Terms.Revision revision) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        agreement.mustBeFor("revise", side);
        call.expects(agreement.version());
        changes.tell(agreement, agreement.revise(revision.of(agreement.entry()), side, call.now()));
        return agreement;
    }

    Agreement propose(Call call, UUID id) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        agreement.mustBeFor("propose", side);
        call.expects(agreement.version());
        agreement.status().mustAllow("propose");
        parties.of(agreement).mustBeFit(call.today());
        changes.tell(agreement, agreement.propose(side, call.now()));
        return agreement;
    }

    Agreement counter(Call call, UUID id, Terms.Revision revision, String reason) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        agreement.mustBeFor("counter", side);
        call.expects(agreement.version());
        changes.tell(agreement, agreement.counter(revision.of(agreement.entry()), side, reason, call.now()));
        return agreement;
    }

    Agreement agree(Call call, UUID id) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        agreement.mustBeFor("agree", side);
        call.expects(agreement.version());
        agreement.status().mustAllow("agree");
        parties.of(agreement).mustBeFit(call.today());
        changes.tell(agreement, agreement.agree(side, call.now()));
        return agreement;
    }

    /** The second signature takes the term and, where nothing has to be filed and the day has come, effect at once. */
    Agreement sign(Call call, UUID id, String hash) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        call.expects(agreement.version());
        agreement.status().mustAllow("sign");
        Parties.Pair pair = parties.of(agreement);
        boolean filing = parameters.bool(AgreementParameter.FILING_REQUIRED, agreement.region(), call.today());
        Agreement.Signing signing = new Agreement.Signing(call.caller().subject(), call.today(), call.now());
        AgreementEvent event = agreement.sign(side, hash, signing, filing);
        pair.mustBeFit(call.today());
        if (agreement.status() == AgreementStatus.SIGNED) {
            mustBeSignable(call, agreement, pair, filing);
        }
        changes.tell(agreement, event);
        standings.settle(call, agreement);
        return agreement;
    }

    private void mustBeSignable(Call call, Agreement agreement, Parties.Pair pair, boolean filing) {
        if (agreement.entry().endDate().isBefore(call.today())) {
            throw AgreementRefusal.TERM_OVER.at("/endDate");
        }
        if (!filing) {
            pair.mustHaveConsent(agreement.entry(), null);
        }
        standings.primaryMustBeFree(agreement);
        standings.bind(agreement);
    }

    Agreement cancel(Call call, UUID id, String reason) {
        Agreement agreement = get(call, id);
        Side side = Parties.side(call, agreement);
        agreement.mustBeFor("cancel", side);
        call.expects(agreement.version());
        changes.tell(agreement, agreement.cancel(side, reason, call.now()));
        reminders.renewalChanged(call, agreement);
        return agreement;
    }

    /** Refuses a number that the home's city has already; also for what is taken over. */
    void mustBeNew(AgreementEntry entry) {
        repository.withNumber(entry.cityCode(), entry.number()).ifPresent(known -> {
            throw AgreementRefusal.NUMBER_TAKEN.at("/number", known.id());
        });
    }

    /** Names those who will be posted, with their licence numbers sealed; also for what is taken over. */
    void name(Agreement agreement, List<Posting.Named> postings) {
        agreement.name(licences.seal(postings));
    }

    void mustRenew(AgreementEntry entry) {
        if (entry.renewalOf() == null) {
            return;
        }
        Agreement former = repository.findById(entry.renewalOf());
        boolean samePair = former != null
                && former.entry().medicalId().equals(entry.medicalId())
                && former.entry().careId().equals(entry.careId());
        if (!samePair) {
            throw AgreementRefusal.RENEWAL_UNKNOWN.at("/renewalOf");
        }
    }

    private Agreement get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
