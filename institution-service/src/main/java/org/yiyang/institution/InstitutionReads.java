package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of institutions, to each caller in the caller's own light. */
@ApplicationScoped
class InstitutionReads {
    private final InstitutionRepository repository;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Clock clock;

    InstitutionReads(
            InstitutionRepository repository, Actions actions, CurrentCaller callers, MoveTable moves, Clock clock) {
        this.repository = repository;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.clock = clock;
    }

    InstitutionJson.View one(Call call, UUID id) {
        return view(found(call, id));
    }

    InstitutionJson.History history(Call call, UUID id) {
        return new InstitutionJson.History(moves.of(found(call, id).id()));
    }

    List<InstitutionJson.View> list(Call call, InstitutionRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    InstitutionJson.View view(Institution institution) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        return new InstitutionJson.View(
                institution.snapshot(),
                institution.certification().stream().anyMatch(period -> period.holdsOn(today)),
                InstitutionJson.TakeoverView.of(institution.takeover()),
                institution.version(),
                actions.allowed(
                        InstitutionResource.class,
                        callers.get(),
                        institution.status().verbs()));
    }

    private Institution found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
