package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of institutions, to each caller in the caller's own light. */
@ApplicationScoped
class InstitutionReads {
    private static final List<Class<?>> RESOURCES =
            List.of(QualificationResource.class, RegistrationResource.class, OfferingResource.class);
    private final InstitutionRepository repository;
    private final Successors successors;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Clock clock;

    InstitutionReads(
            InstitutionRepository repository,
            Successors successors,
            Actions actions,
            CurrentCaller callers,
            MoveTable moves,
            Clock clock) {
        this.repository = repository;
        this.successors = successors;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.clock = clock;
    }

    /** As registered now, or on a day. */
    InstitutionJson.View one(Call call, UUID id, LocalDate asOf) {
        Institution institution = found(call, id);
        return asOf == null ? view(institution) : then(institution, asOf);
    }

    InstitutionJson.History history(Call call, UUID id) {
        return new InstitutionJson.History(moves.of(found(call, id).id()));
    }

    List<InstitutionJson.View> list(Call call, InstitutionSearch search, UUID after, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        List<Institution> found = repository.list(call.scope(), search.on(today), after, limit);
        return found.stream()
                .map(one -> search.asOf() == null ? view(one) : then(one, search.asOf()))
                .toList();
    }

    private InstitutionJson.View then(Institution institution, LocalDate day) {
        RegistrationPeriod row = institution.registrations().stream()
                .filter(one -> one.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.NOT_REGISTERED_THEN, day));
        return view(institution, InstitutionSnapshot.of(institution, row), day);
    }

    InstitutionJson.View view(Institution institution) {
        return view(institution, institution.snapshot(), LocalDate.ofInstant(clock.instant(), Call.CHINA));
    }

    private InstitutionJson.View view(Institution institution, InstitutionSnapshot snapshot, LocalDate day) {
        return new InstitutionJson.View(
                snapshot,
                institution.certification().stream().anyMatch(period -> period.holdsOn(day)),
                institution
                        .greenChannels()
                        .on(day)
                        .map(InstitutionJson.GreenChannelView::of)
                        .orElse(null),
                InstitutionJson.Successor.of(successors.last(institution)),
                InstitutionWarning.of(institution, day),
                InstitutionJson.TakeoverView.of(institution.takeover()),
                institution.version(),
                allowed(institution));
    }

    private List<String> allowed(Institution institution) {
        List<String> verbs = institution.status().verbs();
        Set<String> mine = RESOURCES.stream()
                .flatMap(resource -> actions.allowed(resource, callers.get(), verbs).stream())
                .collect(Collectors.toSet());
        return verbs.stream().filter(mine::contains).toList();
    }

    private Institution found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
