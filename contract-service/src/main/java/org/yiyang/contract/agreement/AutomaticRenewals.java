package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** Renews agreements by their own clause when nobody may object any more, or says why not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AutomaticRenewals {
    private static final String MARK = "-续";
    private final AgreementRepository repository;
    private final Moves<Agreement> moves;
    private final AgreementRights rights;
    private final PartyRules parties;
    private final TermSettlement settlement;
    private final FilingTimes times;
    private final RenewalReminders reminders;
    private final PostingLicences licences;
    private final LiaisonSecrets liaisons;
    private final ServiceDirectory services;
    private final AgreementVersions versions;
    private final Changes changes;

    AutomaticRenewals(
            AgreementRepository repository,
            AgreementRights rights,
            PartyRules parties,
            TermSettlement settlement,
            FilingTimes times,
            RenewalReminders reminders,
            PostingLicences licences,
            LiaisonSecrets liaisons,
            ServiceDirectory services,
            AgreementVersions versions,
            Changes changes) {
        this.repository = repository;
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.rights = rights;
        this.parties = parties;
        this.settlement = settlement;
        this.times = times;
        this.reminders = reminders;
        this.licences = licences;
        this.liaisons = liaisons;
        this.services = services;
        this.versions = versions;
        this.changes = changes;
    }

    /** A party does not want it renewed; it ends with its term. */
    Agreement object(Call call, UUID id, String reason) {
        return moves.move(call, id, "object-renewal", agreement -> {
            if (call.today().isAfter(agreement.content().renewal().objectUntil(agreement.entry()))) {
                throw AgreementRefusal.OBJECTION_LATE.at("/reason");
            }
            RenewalCourse next = agreement.renewalCourse().objected(rights.side(call, agreement), call.today());
            return agreement.renewing("object-renewal", next, reason, call.now());
        });
    }

    /** Decides once, when the last day for an objection is over. */
    void decide(Call call, Agreement agreement) {
        if (!agreement.awaitsRenewal()
                || !call.today().isAfter(agreement.content().renewal().objectUntil(agreement.entry()))) {
            return;
        }
        settlement.settle(call, agreement);
        if (!agreement.awaitsRenewal()) {
            return;
        }
        RenewalOutcome outcome = outcome(call, agreement);
        if (outcome == RenewalOutcome.RENEWED) {
            outcome = renew(call, agreement);
        }
        boolean renewed = outcome == RenewalOutcome.RENEWED;
        RenewalCourse next = agreement.renewalCourse().decided(outcome, call.today());
        changes.publish(
                agreement, agreement.renewing(renewed ? "renew" : "not-renew", next, outcome.name(), call.now()));
        reminders.settle(call, agreement);
    }

    private RenewalOutcome outcome(Call call, Agreement agreement) {
        if (agreement.renewalCourse().objectedBy() != null) {
            return RenewalOutcome.OBJECTED;
        }
        if (repository.renewalsOf(agreement.id()).stream()
                .anyMatch(one -> one.status().binding())) {
            return RenewalOutcome.RENEWED_BY_PARTIES;
        }
        if (agreement.life().notice() != null) {
            return RenewalOutcome.UNDER_NOTICE;
        }
        return switch (agreement.status()) {
            case SUSPENDED -> RenewalOutcome.SUSPENDED;
            case EFFECTIVE -> permitted(call, agreement);
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, SIGNED, FILED, EXPIRED, TERMINATED, CANCELLED ->
                RenewalOutcome.NOT_IN_FORCE;
        };
    }

    private RenewalOutcome permitted(Call call, Agreement agreement) {
        PartyRules.Pair pair = parties.of(agreement);
        if (!pair.isFit(call.today())) {
            return RenewalOutcome.PARTY_NOT_VALID;
        }
        if (pair.needsConsent(agreement.entry())) {
            return RenewalOutcome.CONSENT_NEEDED;
        }
        LocalDate from = agreement.entry().endDate().plusDays(1);
        Directory then = services.on(agreement.region(), from);
        return agreement.content().forbidden(then) ? RenewalOutcome.CONTENT_FORBIDDEN : RenewalOutcome.RENEWED;
    }

    private RenewalOutcome renew(Call call, Agreement former) {
        AgreementContent renewed = former.content().renewed(former.id(), number(former.entry()));
        AgreementContent content = renewed.between(settlement.yielding(renewed.entry()));
        Agreement next = Agreement.renewed(former, content, call.now());
        if (settlement.isTaken(content.entry())) {
            return RenewalOutcome.TERM_OVERLAPS;
        }
        LocalDate from = content.entry().startDate();
        next.name(licences.goingOn(former.postings(), from));
        former.liaisonsNow().forEach(one -> next.keepLiaison(one.side(), liaisons.again(one), call.now()));
        next.keepPapers(former);
        next.signedBefore(call.today(), Filings.with(times.bureaus(former.region(), call.today()), call.today()));
        repository.persist(next);
        versions.keep(call, "renew", next);
        changes.publish(next, new AgreementEvent.AgreementSigned());
        times.changed(call, next);
        settlement.settle(call, next);
        return RenewalOutcome.RENEWED;
    }

    /** The number of the former with the count of its renewals; the first that the city does not have. */
    private String number(AgreementEntry former) {
        AgreementNumber next = AgreementNumber.after(former.number(), MARK);
        while (repository.withNumber(former.cityCode(), next.text()).isPresent()) {
            next = next.following();
        }
        return next.text();
    }
}
