package org.yiyang.insurance.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each agency is shown of recognitions. */
@ApplicationScoped
class RecognitionQueries {
    private final RecognitionRepository repository;
    private final KnownInstitutions institutions;
    private final RecognitionRights rights;
    private final MoveHistory moves;

    RecognitionQueries(
            RecognitionRepository repository,
            KnownInstitutions institutions,
            RecognitionRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
        this.moves = moves;
    }

    RecognitionJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    RecognitionJson.History history(Call call, UUID id) {
        return new RecognitionJson.History(moves.of(found(call, id)));
    }

    List<RecognitionJson.View> list(Call call, UUID institution, LocalDate on, UUID after, int limit) {
        List<Recognition> page = repository.list(call.scope(), institution, on, after, limit);
        institutions.read(page.stream().map(Recognition::institutionId).collect(Collectors.toSet()));
        return page.stream().map(one -> view(call, one)).toList();
    }

    RecognitionJson.View view(Call call, Recognition one) {
        return new RecognitionJson.View(
                one.snapshot(),
                institutions
                        .find(one.institutionId())
                        .map(KnownInstitution::name)
                        .orElse(null),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    private Recognition found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
