package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;

/** Takes over agreements that stood on paper (存量登记); they must be consistent, periods of notice do not apply to them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Takeovers {
    private final AgreementRepository repository;
    private final AgreementNegotiation negotiation;
    private final PartyRules parties;
    private final TermSettlement settlement;
    private final RenewalReminders reminders;
    private final TakeoverWindow window;
    private final ServiceDirectory services;
    private final AgreementVersions versions;
    private final Changes changes;

    Takeovers(
            AgreementRepository repository,
            AgreementNegotiation negotiation,
            PartyRules parties,
            TermSettlement settlement,
            RenewalReminders reminders,
            TakeoverWindow window,
            ServiceDirectory services,
            AgreementVersions versions,
            Changes changes) {
        this.repository = repository;
        this.negotiation = negotiation;
        this.parties = parties;
        this.settlement = settlement;
        this.reminders = reminders;
        this.window = window;
        this.services = services;
        this.versions = versions;
        this.changes = changes;
    }

    Agreement takeOver(Call call, OfferedTerms.Between terms, String receiptNumber, Takeover mark) {
        PartyRules.Pair pair = parties.ofHomeWithin(call.scope(), terms.medicalId(), terms.careId());
        String region = pair.care().regionCode();
        window.mustBeOpen(region, call.today());
        AgreementContent content = terms.content(region);
        AgreementEntry entry = content.entry();
        negotiation.mustBeNew(call, entry);
        content.check(services.on(region, entry.startDate()));
        if (entry.startDate().isAfter(call.today())) {
            throw AgreementRefusal.DAY_IN_FUTURE.at("/startDate");
        }
        Days term = Days.between(entry.startDate(), entry.endDate().plusDays(1));
        pair.mustHaveBeenFit(term, call.today());
        pair.mustHaveConsent(entry, null);
        negotiation.mustRenew(entry);
        Agreement agreement = Agreement.takenOver(content, receiptNumber, mark);
        negotiation.name(agreement, terms.named().orElse(List.of()));
        settlement.bind(call, agreement);
        repository.persist(agreement);
        versions.keep(call, "takeover", agreement);
        changes.publish(agreement, new AgreementEvent.AgreementTakenOver());
        settlement.settle(call, agreement);
        reminders.renewalChanged(call, agreement);
        return agreement;
    }
}
