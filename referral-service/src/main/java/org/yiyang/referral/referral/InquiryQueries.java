package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;

/** What is shown of inquiries. */
@ApplicationScoped
class InquiryQueries {
    private final InquiryRepository repository;
    private final KnownInstitutions institutions;
    private final MedicalRecords records;
    private final InquiryRights rights;
    private final MoveHistory moves;
    private final UnitOfWork once;

    InquiryQueries(
            InquiryRepository repository,
            KnownInstitutions institutions,
            MedicalRecords records,
            InquiryRights rights,
            MoveHistory moves,
            UnitOfWork once) {
        this.repository = repository;
        this.institutions = institutions;
        this.records = records;
        this.rights = rights;
        this.moves = moves;
        this.once = once;
    }

    InquiryJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    InquiryJson.History history(Call call, UUID id) {
        return new InquiryJson.History(moves.of(found(call, id)));
    }

    List<InquiryJson.View> list(Call call, InquiryRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    /** The brief while it is asked; that it was read is recorded. Once it has accepted, the referral itself is read. */
    InquiryJson.Brief brief(Call call, UUID id) {
        return once.run(call, () -> {
            Inquiry inquiry = found(call, id);
            boolean awaited = inquiry.verbs().contains("accept");
            if (!awaited || !rights.isParty(call.caller(), inquiry)) {
                throw new Refused(ReferralRefusal.MEDICAL_TEXT_NOT_YOURS);
            }
            String brief = records.readBrief(call, inquiry.referralId())
                    .map(MedicalForm::brief)
                    .orElse(null);
            return new InquiryJson.Brief(id, brief);
        });
    }

    InquiryJson.View view(Call call, Inquiry inquiry) {
        return views(call, List.of(inquiry)).get(0);
    }

    private List<InquiryJson.View> views(Call call, List<Inquiry> some) {
        Map<UUID, InstitutionContact> contacts = institutions.contacts(some.stream()
                .flatMap(one ->
                        Stream.of(one.sender().institutionId(), one.receiver().institutionId()))
                .collect(Collectors.toSet()));
        return some.stream().map(one -> view(call, one, contacts)).toList();
    }

    private InquiryJson.View view(Call call, Inquiry one, Map<UUID, InstitutionContact> contacts) {
        boolean party = rights.isParty(call.caller(), one);
        InstitutionContact sender = contact(one.sender(), contacts, party);
        InstitutionContact asked = contact(one.receiver(), contacts, party);
        return new InquiryJson.View(
                one.snapshot(),
                sender.name(),
                sender.phone(),
                asked.name(),
                asked.phone(),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    private static InstitutionContact contact(Party party, Map<UUID, InstitutionContact> contacts, boolean acts) {
        UUID id = party.institutionId();
        InstitutionContact known = contacts.getOrDefault(id, InstitutionContact.unknown(id));
        return acts ? known : known.withoutPhone();
    }

    private Inquiry found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
