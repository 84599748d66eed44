package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** One operator's institutions together, as the register stood on a day; two queries for each link of a chain. */
@ApplicationScoped
public class OperatorQueries {
    private static final int LINKS_MAX = 10;
    private final InstitutionRepository repository;
    private final Register register;
    private final InstitutionContacts institutions;
    private final Clock clock;

    OperatorQueries(
            InstitutionRepository repository, Register register, InstitutionContacts institutions, Clock clock) {
        this.repository = repository;
        this.register = register;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * What an institution operates: its staff see all of it, an official what lies in the own region.
     *
     * @param asOf null for today
     */
    public OperatorJson.View of(Call call, UUID id, LocalDate asOf) {
        if (repository.find(call.scope(), id).isEmpty()) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : asOf;
        Registered operator = register.among(List.of(id), day).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.NOT_REGISTERED_THEN, day));
        List<Registered> operated = operated(id, day).stream()
                .filter(one -> shown(call.scope(), one))
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
        InstitutionNames names = institutions.names(Stream.concat(Stream.of(operator), operated.stream())
                .flatMap(one -> Stream.of(one.operatedById(), one.parentId())));
        List<OperatorJson.Operated> items = operated.stream()
                .map(one -> OperatorJson.Operated.of(one, names))
                .toList();
        return new OperatorJson.View(
                day, OperatorJson.Operated.of(operator, names), OperatorJson.Totals.of(items), items);
    }

    private static boolean shown(Scope scope, Registered one) {
        return scope.region() == null || scope.coversRegion(one.regionCode());
    }

    /** Link by link; a circle of operators ends where it began. */
    private List<Registered> operated(UUID operator, LocalDate day) {
        List<Registered> all = new ArrayList<>();
        Set<UUID> known = new HashSet<>(Set.of(operator));
        List<UUID> link = List.of(operator);
        for (int i = 0; i < LINKS_MAX && !link.isEmpty(); i++) {
            List<Registered> next = register.operatedBy(link, day).stream()
                    .filter(one -> one.status() != InstitutionStatus.CLOSED && known.add(one.id()))
                    .toList();
            all.addAll(next);
            link = next.stream().map(Registered::id).toList();
        }
        return all;
    }
}
