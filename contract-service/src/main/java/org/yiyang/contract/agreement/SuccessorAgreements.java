package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/** Makes the agreement by which one goes on with the institution that replaced a party, where that may be. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SuccessorAgreements {
    private static final String MARK = "-承";
    private final AgreementRepository repository;
    private final KnownInstitutions known;
    private final PartyRules parties;
    private final TermSettlement settlement;
    private final FilingTimes times;
    private final PostingLicences licences;
    private final LiaisonSecrets liaisons;
    private final AgreementVersions versions;
    private final Changes changes;

    SuccessorAgreements(
            AgreementRepository repository,
            KnownInstitutions known,
            PartyRules parties,
            TermSettlement settlement,
            FilingTimes times,
            PostingLicences licences,
            LiaisonSecrets liaisons,
            AgreementVersions versions,
            Changes changes) {
        this.repository = repository;
        this.known = known;
        this.parties = parties;
        this.settlement = settlement;
        this.times = times;
        this.licences = licences;
        this.liaisons = liaisons;
        this.versions = versions;
        this.changes = changes;
    }

    /** Why an agreement cannot go on with this successor; empty if it can. */
    Optional<SuccessionReason> refusal(Call call, Agreement former, Side side, KnownInstitution successor) {
        AgreementEntry entry = former.entry();
        KnownInstitution other = known.find(side.other().of(entry)).orElseThrow();
        boolean rightKind = side == Side.MEDICAL ? successor.isMedical() : successor.isCare();
        if (!rightKind) {
            return Optional.of(SuccessionReason.SUCCESSOR_WRONG_KIND);
        }
        boolean one = successor.id().equals(other.id()) || successor.isUnitOf(other) || other.isUnitOf(successor);
        if (one) {
            return Optional.of(SuccessionReason.SUCCESSOR_OWN_UNIT);
        }
        if (successor.isClosed() || !successor.practiceDays().holds(call.today())) {
            return Optional.of(SuccessionReason.SUCCESSOR_NOT_AT_WORK);
        }
        if (other.isClosed() || !other.practiceDays().holds(call.today())) {
            return Optional.of(SuccessionReason.OTHER_PARTY_NOT_AT_WORK);
        }
        return further(former, side, successor, other);
    }

    private Optional<SuccessionReason> further(
            Agreement former, Side side, KnownInstitution successor, KnownInstitution other) {
        PartyRules.Pair pair = side == Side.MEDICAL ? parties.known(successor, other) : parties.known(other, successor);
        if (pair.needsConsent(former.entry())) {
            return Optional.of(SuccessionReason.CONSENT_NEEDED);
        }
        AgreementEntry next = entry(former, side, successor);
        return settlement.isTaken(next) ? Optional.of(SuccessionReason.TERM_OVERLAPS) : Optional.empty();
    }

    private static AgreementEntry entry(Agreement former, Side side, KnownInstitution successor) {
        LocalDate from = former.life().endedOn();
        LocalDate start = former.entry().startDate();
        return former.entry().succeededBy(side, successor, from.isAfter(start) ? from : start);
    }

    /** The same terms with the successor, from the day on which it took the party's place. */
    Agreement make(Call call, Agreement former, Side side, KnownInstitution successor) {
        AgreementEntry entry = settlement.yielding(entry(former, side, successor));
        AgreementContent content = former.content().between(entry.numbered(number(entry)));
        Agreement next = Agreement.succeeding(former, content, side, call.today(), call.now());
        next.name(licences.goingOn(former.postings(), content.entry().startDate()));
        Filings filings = former.life().filings();
        LocalDate filed = content.entry().startDate();
        former.liaisonsNow().stream()
                .filter(one -> one.side() != side)
                .forEach(one -> next.keepLiaison(one.side(), liaisons.again(one), call.now()));
        next.keepPapers(former);
        next.signedBefore(
                call.today(),
                filings.filedOn() == null && filings.required()
                        ? Filings.with(times.bureaus(next.region(), call.today()), call.today())
                        : Filings.onPaper(filings.receiptNumber(), filed));
        repository.persist(next);
        versions.keep(call, "carry-over", next);
        changes.publish(next, new AgreementEvent.AgreementCarriedOver());
        times.changed(call, next);
        return settlement.settle(call, next);
    }

    private String number(AgreementEntry entry) {
        AgreementNumber next = AgreementNumber.after(entry.number(), MARK);
        while (repository.withNumber(entry.cityCode(), next.text()).isPresent()) {
            next = next.following();
        }
        return next.text();
    }
}
