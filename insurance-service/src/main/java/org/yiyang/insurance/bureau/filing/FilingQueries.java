package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of filings. */
@ApplicationScoped
class FilingQueries implements PersonRecords {
    private final FilingRepository repository;
    private final FilingSecrets secrets;
    private final KnownInstitutions institutions;
    private final FilingRights rights;
    private final MoveHistory moves;
    private final Audit audit;

    FilingQueries(
            FilingRepository repository,
            FilingSecrets secrets,
            KnownInstitutions institutions,
            FilingRights rights,
            MoveHistory moves,
            Audit audit) {
        this.repository = repository;
        this.secrets = secrets;
        this.institutions = institutions;
        this.rights = rights;
        this.moves = moves;
        this.audit = audit;
    }

    FilingJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    FilingJson.History history(Call call, UUID id) {
        return new FilingJson.History(moves.of(found(call, id)));
    }

    List<FilingJson.View> list(Call call, FilingStatus status, UUID referral, UUID after, int limit) {
        List<ReferralFiling> page = repository.list(call.scope(), status, referral, after, limit);
        Set<UUID> parties = page.stream()
                .flatMap(one -> Stream.of(one.senderId(), one.receiverId()))
                .collect(Collectors.toSet());
        institutions.read(parties);
        return page.stream().map(one -> view(call, one)).toList();
    }

    FilingJson.View view(Call call, ReferralFiling one) {
        return new FilingJson.View(
                one.snapshot(),
                name(one.senderId()),
                name(one.receiverId()),
                one.referredOn(),
                one.byHand(),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    /** The medical text of a filing; audited with the reason in the same transaction. */
    FilingJson.Revealed reveal(Call call, UUID id, String reason) {
        ReferralFiling filing = found(call, id);
        audit.write(call, new Audit.Act("reveal", filing.kind(), id, Audit.Outcome.READ, reason));
        return plain(filing);
    }

    private FilingJson.Revealed plain(ReferralFiling filing) {
        FilingContent said = Optional.ofNullable(secrets.open(filing)).orElse(FilingContent.NONE);
        return new FilingJson.Revealed(
                filing.id(),
                said.visitId(),
                said.personNumber(),
                said.phone(),
                said.address(),
                said.diagnosisCode(),
                said.diagnosisName(),
                said.condition(),
                said.hospitalAgrees(),
                said.type(),
                said.reason(),
                said.opinion(),
                said.begin(),
                said.end(),
                said.senderCode(),
                said.receiverCode(),
                secrets.words(filing));
    }

    @Override
    public String kind() {
        return ReferralFiling.KIND;
    }

    @Override
    public Label title() {
        return new Label("转诊转院备案", "Filings of referrals");
    }

    /** As they are filed, in plain words; the readings are recorded in the running unit of work. */
    @Override
    public List<?> of(Call call, int most) {
        List<ReferralFiling> all = repository.of(call.caller().person(), most);
        audit.write(
                call,
                all.stream()
                        .map(one -> Audit.Act.read("export", ReferralFiling.KIND, one.id()))
                        .toList());
        institutions.read(all.stream()
                .flatMap(one -> Stream.of(one.senderId(), one.receiverId()))
                .collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new PersonRecords.Kept(view(call, one), plain(one)))
                .toList();
    }

    private String name(UUID institution) {
        return institutions.find(institution).map(KnownInstitution::name).orElse(null);
    }

    private ReferralFiling found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
