package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;
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
    private final Campuses campuses;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Clock clock;

    InstitutionReads(
            InstitutionRepository repository,
            Successors successors,
            Campuses campuses,
            Actions actions,
            CurrentCaller callers,
            MoveTable moves,
            Clock clock) {
        this.repository = repository;
        this.successors = successors;
        this.campuses = campuses;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.clock = clock;
    }

    /** As registered now, or on a day. */
    InstitutionJson.View one(Call call, UUID id, LocalDate asOf) {
        return views(List.of(found(call, id)), asOf).get(0);
    }

    InstitutionJson.History history(Call call, UUID id) {
        return new InstitutionJson.History(moves.of(found(call, id).id()));
    }

    List<InstitutionJson.View> list(Call call, InstitutionSearch search, UUID after, int limit) {
        return views(repository.list(call.scope(), search.on(today()), after, limit), search.asOf());
    }

    InstitutionJson.View view(Institution institution) {
        return views(List.of(institution), null).get(0);
    }

    /** What is shown of some; what is not part of them is looked up once for all. */
    private List<InstitutionJson.View> views(List<Institution> some, LocalDate asOf) {
        LocalDate day = asOf == null ? today() : asOf;
        Map<UUID, Institution> living = successors.living(some);
        Set<UUID> neighbours = campuses.among(some.stream().map(Institution::id).toList(), day);
        return some.stream()
                .map(one -> view(
                        one,
                        asOf == null ? one.latest() : rowOf(one, asOf),
                        new Beside(day, living.get(one.id()), neighbours.contains(one.id()))))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    /** What is told beside an institution itself. */
    private record Beside(LocalDate day, Institution successor, boolean coLocated) {}

    private static RegistrationPeriod rowOf(Institution institution, LocalDate day) {
        return institution.registrations().stream()
                .filter(one -> one.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.NOT_REGISTERED_THEN, day));
    }

    private InstitutionJson.View view(Institution institution, RegistrationPeriod row, Beside beside) {
        LocalDate day = beside.day();
        Optional<IntegrationType> both = institution.certification().stream()
                .filter(period -> period.holdsOn(day))
                .map(CertificationPeriod::type)
                .findFirst();
        return new InstitutionJson.View(
                InstitutionSnapshot.of(institution, row),
                both.isPresent(),
                both.orElse(beside.coLocated() ? IntegrationType.CO_LOCATED : null),
                institution.qualifications().stream()
                        .map(one -> InstitutionJson.Standing.of(one, day))
                        .toList(),
                institution.qualifications().stream()
                        .flatMap(InstitutionJson.Verified::of)
                        .sorted(Comparator.comparing(InstitutionJson.Verified::verifiedOn)
                                .reversed())
                        .toList(),
                InstitutionJson.GreenChannelView.of(institution.greenChannels(), day),
                row.status() == InstitutionStatus.CLOSED ? InstitutionJson.Successor.of(beside.successor()) : null,
                InstitutionWarning.of(institution, row.entry(), day),
                Takeover.View.of(institution.takeover()),
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
