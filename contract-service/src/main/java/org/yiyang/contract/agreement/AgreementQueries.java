package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of agreements. */
@ApplicationScoped
class AgreementQueries {
    private final AgreementRepository repository;
    private final KnownInstitutions known;
    private final PostingLicences licences;
    private final AgreementRights rights;
    private final MoveHistory moves;

    AgreementQueries(
            AgreementRepository repository,
            KnownInstitutions known,
            PostingLicences licences,
            AgreementRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.known = known;
        this.licences = licences;
        this.rights = rights;
        this.moves = moves;
    }

    AgreementView one(Call call, UUID id) {
        return view(call.caller(), found(call, id));
    }

    AgreementView.History history(Call call, UUID id) {
        return new AgreementView.History(moves.of(found(call, id)));
    }

    List<AgreementView> list(Call call, AgreementRepository.Filter filter, UUID after, int limit) {
        List<Agreement> page = repository.list(call.scope(), filter, after, limit);
        known.read(page.stream()
                .map(Agreement::entry)
                .flatMap(entry -> Stream.of(entry.medicalId(), entry.careId()))
                .collect(Collectors.toSet()));
        return page.stream().map(agreement -> view(call.caller(), agreement)).toList();
    }

    AgreementView view(Caller caller, Agreement agreement) {
        AgreementEntry entry = agreement.entry();
        Between names =
                new Between(contact(caller, agreement, entry.medicalId()), contact(caller, agreement, entry.careId()));
        return view(agreement, names, rights.allowed(caller, agreement));
    }

    /** The two parties as the caller may see them. */
    private record Between(InstitutionContact medical, InstitutionContact care) {}

    private AgreementView view(Agreement agreement, Between names, List<String> allowed) {
        AgreementEntry entry = agreement.entry();
        return new AgreementView(
                agreement.id(),
                entry.number(),
                entry.mode(),
                entry.medicalId(),
                names.medical().name(),
                names.medical().phone(),
                entry.careId(),
                names.care().name(),
                names.care().phone(),
                entry.regionCode(),
                agreement.status(),
                entry.primary(),
                entry.startDate(),
                entry.endDate(),
                entry.renewalOf(),
                agreement.content().items().stream().sorted().toList(),
                AgreementJson.Frequency.of(agreement.content().promises()),
                ClauseJson.Fee.of(agreement.content().fees()),
                ClauseJson.Site.of(agreement.content().site()),
                AgreementSnapshot.Channel.of(agreement.content().green()),
                RenewalCourse.View.of(agreement),
                entry.governmentConsent(),
                agreement.draftedBy(),
                agreement.offeredBy(),
                agreement.contentHash(),
                agreement.signatures().stream().map(AgreementView.Signed::of).toList(),
                AgreementView.Course.of(agreement),
                agreement.postings().stream().map(this::posted).toList(),
                agreement.attachments().stream().map(Attached.View::of).toList(),
                agreement.liaisonsNow().stream().map(LiaisonJson.View::of).toList(),
                agreement.amendmentViews(),
                Succession.View.of(agreement.succession()),
                agreement.origin(),
                Takeover.View.of(agreement.takeover()),
                agreement.version(),
                allowed);
    }

    private InstitutionContact contact(Caller caller, Agreement agreement, UUID institution) {
        InstitutionContact contact =
                known.find(institution).map(KnownInstitution::contact).orElse(InstitutionContact.unknown(institution));
        return rights.actsIn(caller, agreement) ? contact : contact.withoutPhone();
    }

    private AgreementView.Posted posted(Posting posting) {
        return new AgreementView.Posted(
                posting.id(),
                posting.role(),
                licences.masked(posting),
                posting.multiSiteFiled(),
                posting.validFrom(),
                posting.validTo(),
                posting.duty().schedule(),
                posting.duty().tcmFiling());
    }

    private Agreement found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
