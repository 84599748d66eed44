package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** What the parties do with an agreement in a transaction, from the first draft to the second signature. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgreementNegotiation {
    private final AgreementRepository repository;
    private final AgreementRights rights;
    private final Moves<Agreement> moves;
    private final PartyRules parties;
    private final TermSettlement settlement;
    private final RenewalReminders reminders;
    private final PostingLicences licences;
    private final ServiceDirectory services;
    private final FilingTimes times;
    private final NegotiationTimes negotiated;
    private final AgreementVersions versions;
    private final Changes changes;

    AgreementNegotiation(
            AgreementRepository repository,
            AgreementRights rights,
            PartyRules parties,
            TermSettlement settlement,
            RenewalReminders reminders,
            PostingLicences licences,
            ServiceDirectory services,
            FilingTimes times,
            NegotiationTimes negotiated,
            AgreementVersions versions,
            Changes changes) {
        this.repository = repository;
        this.rights = rights;
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.parties = parties;
        this.settlement = settlement;
        this.reminders = reminders;
        this.licences = licences;
        this.services = services;
        this.times = times;
        this.negotiated = negotiated;
        this.versions = versions;
        this.changes = changes;
    }

    Agreement draft(Call call, OfferedTerms.Between terms) {
        Side side = rights.drafting(call, terms.medicalId(), terms.careId());
        PartyRules.Pair pair = parties.pair(terms.medicalId(), terms.careId());
        AgreementContent content = terms.content(pair.care().regionCode());
        mustBeNew(call, content.entry());
        content.check(directory(call, content.entry()));
        pair.mustBeFit(call.today());
        mustRenew(content.entry());
        Agreement agreement = Agreement.drafted(content, side, call.now());
        settlement.primaryMustBeFree(call, agreement);
        name(agreement, terms.named().orElse(List.of()));
        repository.persist(agreement);
        changes.publish(agreement, new AgreementEvent.AgreementDrafted());
        reminders.renewalChanged(call, agreement);
        negotiated.stepped(call, agreement);
        return agreement;
    }

    Agreement revise(Call call, UUID id, OfferedTerms terms) {
        Agreement revised = moves.move(call, id, "revise", agreement -> {
            AgreementContent content = terms.content(agreement.entry());
            AgreementEvent event = agreement.revise(content, directory(call, content.entry()), call.now());
            renamed(agreement, terms);
            return event;
        });
        negotiated.stepped(call, revised);
        return revised;
    }

    Agreement propose(Call call, UUID id) {
        Agreement proposed = moves.move(call, id, "propose", agreement -> {
            parties.of(agreement).mustBeFit(call.today());
            return agreement.propose(call.now());
        });
        versions.keep(call, "propose", proposed);
        negotiated.stepped(call, proposed);
        return proposed;
    }

    Agreement counter(Call call, UUID id, OfferedTerms terms, String reason) {
        Agreement countered = moves.move(call, id, "counter", agreement -> {
            parties.of(agreement).mustBeFit(call.today());
            Side side = rights.side(call, agreement);
            AgreementContent content = terms.content(agreement.entry());
            Directory directory = directory(call, content.entry());
            AgreementEvent event =
                    agreement.counter(new Agreement.Answer(content, directory, reason), side, call.now());
            renamed(agreement, terms);
            return event;
        });
        versions.keep(call, "counter", countered);
        negotiated.stepped(call, countered);
        times.changed(call, countered);
        settlement.released(countered);
        return countered;
    }

    Agreement agree(Call call, UUID id) {
        Agreement agreed = moves.move(call, id, "agree", agreement -> {
            parties.of(agreement).mustBeFit(call.today());
            return agreement.agree(directory(call, agreement.entry()), call.now());
        });
        negotiated.stepped(call, agreed);
        return agreed;
    }

    /** The second signature takes the term and, where nothing has to be filed and the day has come, effect at once. */
    Agreement sign(Call call, UUID id, AgreementJson.Sign body) {
        Agreement signed = moves.move(call, id, "sign", agreement -> {
            PartyRules.Pair pair = parties.of(agreement);
            List<Bureau> bureaus = times.bureaus(agreement.region(), call.today());
            Agreement.Signing signing = body.by(call.caller().subject(), call.today(), call.now());
            AgreementEvent event = agreement.sign(rights.side(call, agreement), body.contentHash(), signing, bureaus);
            pair.mustBeFit(call.today());
            if (agreement.status() == AgreementStatus.SIGNED) {
                mustBeSignable(call, agreement, pair, !bureaus.isEmpty());
            }
            return event;
        });
        negotiated.stepped(call, signed);
        times.changed(call, signed);
        return settlement.settle(call, signed);
    }

    private void mustBeSignable(Call call, Agreement agreement, PartyRules.Pair pair, boolean filing) {
        if (agreement.entry().endDate().isBefore(call.today())) {
            throw AgreementRefusal.TERM_OVER.at("/endDate");
        }
        if (!filing) {
            pair.mustHaveConsent(agreement.entry(), null);
        }
        agreement.content().check(directory(call, agreement.entry()));
        settlement.bind(call, agreement);
    }

    /** What may be agreed in the home's region on the day from which the agreement can hold. */
    private Directory directory(Call call, AgreementEntry entry) {
        boolean begun = entry.startDate().isBefore(call.today());
        return services.on(entry.regionCode(), begun ? call.today() : entry.startDate());
    }

    Agreement cancel(Call call, UUID id, String reason) {
        Agreement agreement = moves.move(call, id, "cancel", open -> open.cancel(reason, call.now()));
        negotiated.stepped(call, agreement);
        reminders.renewalChanged(call, agreement);
        return agreement;
    }

    /**
     * Refuses a number that the home's city has already; also for what is taken over. Whoever may not read the agreement
     * that has it learns that there is one, but not which.
     */
    void mustBeNew(Call call, AgreementEntry entry) {
        repository.withNumber(entry.cityCode(), entry.number()).ifPresent(known -> {
            throw repository.isVisible(call.scope(), known)
                    ? AgreementRefusal.NUMBER_TAKEN.at("/number", known.id())
                    : AgreementRefusal.NUMBER_TAKEN_ELSEWHERE.at("/number");
        });
    }

    /** Names those who will be posted, with their licence numbers sealed; also for what is taken over. */
    void name(Agreement agreement, List<Posting.Named> postings) {
        agreement.name(licences.seal(postings));
    }

    /** Others are posted than was offered before, if the terms say who. */
    private void renamed(Agreement agreement, OfferedTerms terms) {
        terms.named().ifPresent(named -> agreement.rename(licences.renamed(agreement.postings(), named)));
        agreement.postings().forEach(one -> one.mustBeginWithin(agreement.entry()));
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
}
