package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.contract.institution.KnownInstitution;
import org.yiyang.contract.institution.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of agreements, to each caller in the caller's own light. */
@ApplicationScoped
class AgreementReads {
    private final AgreementRepository repository;
    private final KnownInstitutions known;
    private final Licences licences;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;

    AgreementReads(
            AgreementRepository repository,
            KnownInstitutions known,
            Licences licences,
            Actions actions,
            CurrentCaller callers,
            MoveTable moves) {
        this.repository = repository;
        this.known = known;
        this.licences = licences;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
    }

    AgreementView one(Call call, UUID id) {
        return view(found(call, id));
    }

    AgreementView.History history(Call call, UUID id) {
        return new AgreementView.History(moves.of(found(call, id).id()));
    }

    List<AgreementView> list(Call call, AgreementRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    AgreementView view(Agreement agreement) {
        AgreementEntry entry = agreement.entry();
        AgreementLife life = agreement.life();
        Content content = agreement.content();
        return new AgreementView(
                agreement.id(),
                entry.number(),
                entry.mode(),
                entry.medicalId(),
                name(entry.medicalId()),
                entry.careId(),
                name(entry.careId()),
                entry.regionCode(),
                agreement.status(),
                entry.primary(),
                entry.startDate(),
                entry.endDate(),
                entry.renewalOf(),
                content.items().stream().sorted().toList(),
                AgreementSnapshot.Channel.of(content.green()),
                entry.governmentConsent(),
                agreement.draftedBy(),
                agreement.offeredBy(),
                agreement.contentHash(),
                agreement.signatures().stream().map(AgreementView.Signed::of).toList(),
                life.signedOn(),
                life.filingRequired(),
                life.receiptNumber(),
                life.filedOn(),
                AgreementSnapshot.inForce(agreement),
                agreement.postings().stream().map(this::posted).toList(),
                AgreementView.Ended.of(life),
                agreement.origin(),
                Takeover.View.of(agreement.takeover()),
                agreement.version(),
                allowed(agreement));
    }

    private List<String> allowed(Agreement agreement) {
        Caller caller = callers.get();
        Relation relation = new Relation(agreement, caller.scope());
        return actions
                .allowed(AgreementResource.class, caller, agreement.status().verbs())
                .stream()
                .filter(relation::permits)
                .toList();
    }

    private String name(UUID institution) {
        return known.find(institution).map(KnownInstitution::name).orElse(null);
    }

    private AgreementView.Posted posted(Posting posting) {
        return new AgreementView.Posted(
                posting.id(),
                posting.role(),
                licences.masked(posting),
                posting.multiSiteFiled(),
                posting.validFrom(),
                posting.validTo());
    }

    private Agreement found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
