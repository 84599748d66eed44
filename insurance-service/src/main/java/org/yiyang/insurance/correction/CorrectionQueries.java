package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.write.UnitOfWork;

/** What each caller is shown of requests; that what is said in one was read is recorded. */
@ApplicationScoped
class CorrectionQueries {
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

    CorrectionJson.Detail one(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            Correction one = found(call, id);
            audit.write(call, Audit.Act.read("read", Correction.KIND, id));
            String content = one.content() == null
                    ? ERASED
                    : cipher.decryptText(
                            one.content(), Context.of(CorrectionSealedTable.TABLE, CorrectionSealedTable.CONTENT, id));
            return new CorrectionJson.Detail(
                    one.snapshot(), content, one.version(), rights.allowed(call.caller(), one));
        });
    }

    CorrectionJson.History history(Call call, UUID id) {
        return new CorrectionJson.History(moves.of(found(call, id)));
    }

    List<CorrectionJson.View> list(Call call, UUID elder, CorrectionStatus status, UUID after, int limit) {
        return repository.list(call.scope(), elder, status, after, limit).stream()
                .map(one -> view(call, one))
                .toList();
    }

    CorrectionJson.View view(Call call, Correction one) {
        return new CorrectionJson.View(one.snapshot(), one.version(), rights.allowed(call.caller(), one));
    }

    private Correction found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
