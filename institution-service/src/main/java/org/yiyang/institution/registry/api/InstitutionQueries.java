package org.yiyang.institution.registry.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.institution.registry.Campuses;
import org.yiyang.institution.registry.CertificationPeriod;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionRights;
import org.yiyang.institution.registry.InstitutionSearch;
import org.yiyang.institution.registry.InstitutionSnapshot;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.RegistrationPeriod;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.institution.registry.unit.Successors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of institutions. */
@ApplicationScoped
class InstitutionQueries {
    private final InstitutionRepository repository;
    private final Successors successors;
    private final Campuses campuses;
    private final InstitutionRights rights;
    private final MoveHistory moves;
    private final InstitutionContacts contacts;

    InstitutionQueries(
            InstitutionRepository repository,
            Successors successors,
            Campuses campuses,
            InstitutionRights rights,
            MoveHistory moves,
            InstitutionContacts contacts) {
        this.repository = repository;
        this.successors = successors;
        this.campuses = campuses;
        this.rights = rights;
        this.moves = moves;
        this.contacts = contacts;
    }

    /** As registered now, or on a day. */
    InstitutionJson.View one(Call call, UUID id, LocalDate asOf) {
        return views(call, List.of(found(call, id)), asOf).get(0);
    }

    InstitutionJson.History history(Call call, UUID id) {
        return new InstitutionJson.History(moves.of(found(call, id)));
    }

    List<InstitutionJson.View> list(Call call, InstitutionSearch search, UUID after, int limit) {
        return views(call, repository.list(call.scope(), search.on(call.today()), after, limit), search.asOf());
    }

    InstitutionJson.View view(Call call, Institution institution) {
        return views(call, List.of(institution), null).get(0);
    }

    /** What is shown of some; what is not part of them is looked up once for all. */
    private List<InstitutionJson.View> views(Call call, List<Institution> some, LocalDate asOf) {
        LocalDate day = asOf == null ? call.today() : asOf;
        Map<UUID, Institution> living = successors.living(some);
        Set<UUID> neighbours = campuses.among(some.stream().map(Institution::id).toList(), day);
        InstitutionNames names = contacts.names(some.stream().flatMap(one -> named(one, rowOf(one, asOf))));
        return some.stream()
                .map(one -> view(
                        call,
                        one,
                        rowOf(one, asOf),
                        new Beside(day, living.get(one.id()), neighbours.contains(one.id()), names)))
                .toList();
    }

    /** What is shown beside an institution itself. */
    private record Beside(LocalDate day, Institution successor, boolean coLocated, InstitutionNames names) {}

    private static Stream<UUID> named(Institution one, RegistrationPeriod row) {
        return Stream.of(row.entry().parentId(), row.entry().operatedById(), one.replacedById(row.status()));
    }

    /** What stands now, or stood on a day. */
    private static RegistrationPeriod rowOf(Institution institution, LocalDate day) {
        if (day == null) {
            return institution.latest();
        }
        return institution.registrations().stream()
                .filter(one -> one.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.NOT_REGISTERED_THEN, day));
    }

    private InstitutionJson.View view(Call call, Institution institution, RegistrationPeriod row, Beside beside) {
        LocalDate day = beside.day();
        Optional<IntegrationType> both = institution.certification().stream()
                .filter(period -> period.holdsOn(day))
                .map(CertificationPeriod::type)
                .findFirst();
        return new InstitutionJson.View(
                InstitutionSnapshot.of(institution, row),
                beside.names().of(row.entry().parentId()),
                beside.names().of(row.entry().operatedById()),
                beside.names().of(institution.replacedById(row.status())),
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
                rights.allowed(call.caller(), institution));
    }

    private Institution found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
