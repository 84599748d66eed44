package org.yiyang.kit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.write.UnitOfWork;

/** What each caller is shown of requests; that what is said in one was read is recorded. */
@ApplicationScoped
public class CorrectionQueries implements PersonRecords {
    /** What stands in the place of words whose period is over. */
    private static final String ERASED = "已依法删除";

    private final CorrectionRepository repository;
    private final CorrectionRights rights;
    private final FieldCipher cipher;
    private final MoveHistory moves;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    CorrectionQueries(
            CorrectionRepository repository,
            CorrectionRights rights,
            FieldCipher cipher,
            MoveHistory moves,
            Audit audit,
            UnitOfWork unitOfWork) {
        this.repository = repository;
        this.rights = rights;
        this.cipher = cipher;
        this.moves = moves;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public String kind() {
        return CorrectionRequest.KIND;
    }

    @Override
    public Label title() {
        return new Label("更正申请", "Requests for correction");
    }

    /** Those that were asked under the elder's id with all that is said in them; the readings are recorded. */
    @Override
    public List<?> of(Call call, int most) {
        UUID elder = call.caller().person();
        return unitOfWork.run(call, () -> details(call, repository.askedFor(call.scope(), List.of(elder), most)));
    }

    /** Those for an elder whom the caller may see, in the running unit of work; the readings are recorded. */
    public List<CorrectionJson.Detail> ofElder(Call call, UUID elder, int most) {
        return details(
                call, repository.askedFor(call.scope(), repository.register().namesOf(elder), most));
    }

    private List<CorrectionJson.Detail> details(Call call, List<CorrectionRequest> all) {
        audit.write(
                call,
                all.stream()
                        .map(one -> Audit.Act.read("read", CorrectionRequest.KIND, one.id()))
                        .toList());
        Map<UUID, InstitutionContact> names = names(all);
        return all.stream().map(one -> detail(call, one, names)).toList();
    }

    /** One with all that is said in it; the reading is recorded. */
    public CorrectionJson.Detail one(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            CorrectionRequest one = found(call, id);
            audit.write(call, Audit.Act.read("read", CorrectionRequest.KIND, id));
            return detail(call, one, names(List.of(one)));
        });
    }

    /** Every move of one, oldest first. */
    public CorrectionJson.History history(Call call, UUID id) {
        return new CorrectionJson.History(moves.of(found(call, id)));
    }

    /** A page of them, by id; null narrows nothing. */
    public List<CorrectionJson.View> list(Call call, UUID elder, CorrectionStatus status, UUID after, int limit) {
        List<CorrectionRequest> page = repository.list(call.scope(), elder, status, after, limit);
        Map<UUID, InstitutionContact> names = names(page);
        return page.stream().map(one -> view(call, one, names)).toList();
    }

    /** One as a list shows it. */
    public CorrectionJson.View view(Call call, CorrectionRequest one) {
        return view(call, one, names(List.of(one)));
    }

    private CorrectionJson.View view(Call call, CorrectionRequest one, Map<UUID, InstitutionContact> names) {
        return new CorrectionJson.View(summary(one, names), one.version(), rights.allowed(call.caller(), one));
    }

    private CorrectionJson.Detail detail(Call call, CorrectionRequest one, Map<UUID, InstitutionContact> names) {
        String decision = open(one.id(), CorrectionCatalog.DECISION, one.decision());
        return new CorrectionJson.Detail(
                summary(one, names),
                one.content() == null ? ERASED : open(one.id(), CorrectionCatalog.CONTENT, one.content()),
                open(one.id(), CorrectionCatalog.CHANGED, one.changed()),
                decision == null ? one.plainDecision() : decision,
                one.asker(),
                open(one.id(), CorrectionCatalog.EVIDENCE, one.evidence()),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    private CorrectionJson.Summary summary(CorrectionRequest one, Map<UUID, InstitutionContact> names) {
        return new CorrectionJson.Summary(
                one.id(),
                one.elderId(),
                one.region(),
                one.keeperId(),
                name(one.keeperId(), names),
                one.formerKeeperId(),
                name(one.formerKeeperId(), names),
                one.subject(),
                one.recordId(),
                one.status(),
                one.askedAt(),
                one.decidedAt(),
                one.decidedBy(),
                repository.register().procedure(one.subject(), one.elderId(), one.recordId()));
    }

    private static String name(UUID institution, Map<UUID, InstitutionContact> names) {
        return institution == null || !names.containsKey(institution)
                ? null
                : names.get(institution).name();
    }

    private Map<UUID, InstitutionContact> names(List<CorrectionRequest> some) {
        List<UUID> keepers = some.stream()
                .flatMap(one -> Stream.of(one.keeperId(), one.formerKeeperId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return keepers.isEmpty() ? Map.of() : repository.register().contacts(keepers);
    }

    private String open(UUID id, String column, byte[] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(CorrectionCatalog.TABLE, column, id));
    }

    private CorrectionRequest found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
