package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** Takes over agreements that stood on paper (存量登记); what is consistent counts, waiting times do not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Takeovers {
    private final AgreementRepository repository;
    private final Offers offers;
    private final Parties parties;
    private final Standings standings;
    private final Reminders reminders;
    private final TakeoverWindow window;
    private final Changes changes;

    Takeovers(
            AgreementRepository repository,
            Offers offers,
            Parties parties,
            Standings standings,
            Reminders reminders,
            TakeoverWindow window,
            Changes changes) {
        this.repository = repository;
        this.offers = offers;
        this.parties = parties;
        this.standings = standings;
        this.reminders = reminders;
        this.window = window;
        this.changes = changes;
    }

    Agreement takeOver(Call call, Terms terms, String receiptNumber, List<Posting.Named> postings, Takeover mark) {
        Parties.Pair pair = parties.pair(terms.medicalId(), terms.careId());
        String region = pair.care().regionCode();
        if (!call.scope().coversRegion(region)) {
            throw new Refused(AgreementRefusal.REGION_NOT_YOURS, region);
        }
        window.mustBeOpen(region, call.today());
        Content content = terms.content(region);
        AgreementEntry entry = content.entry();
        offers.mustBeNew(entry);
        content.check();
        if (entry.startDate().isAfter(call.today())) {
            throw AgreementRefusal.DAY_IN_FUTURE.at("/startDate");
        }
        Days term = Days.between(entry.startDate(), entry.endDate().plusDays(1));
        if (pair.medical().validDays().and(term).equals(Days.NONE)) {
            throw AgreementRefusal.PARTY_NOT_QUALIFIED.at("/medicalId");
        }
        pair.mustHaveConsent(entry, null);
        offers.mustRenew(entry);
        Agreement agreement = Agreement.takenOver(content, receiptNumber, mark);
        offers.name(agreement, postings);
        standings.primaryMustBeFree(agreement);
        standings.bind(agreement);
        repository.persist(agreement);
        changes.tell(agreement, new AgreementEvent.AgreementTakenOver());
        standings.settle(call, agreement);
        reminders.renewalChanged(call, agreement);
        return agreement;
    }
}
