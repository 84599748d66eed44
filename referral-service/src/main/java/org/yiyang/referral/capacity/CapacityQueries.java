package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.GeoPoint;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.PlacedInstitution;
import org.yiyang.referral.copies.PlacedInstitutions;

/** What is shown of capacity, to everybody, and of holds, to those who have to do with them. */
@ApplicationScoped
class CapacityQueries {
    private final CapacityRepository repository;
    private final HoldRepository holds;
    private final KnownInstitutions institutions;
    private final PlacedInstitutions placed;
    private final Deadlines deadlines;
    private final MoveHistory moves;
    private final CapacityRights rights;
    private final HoldRights holdRights;

    CapacityQueries(
            CapacityRepository repository,
            HoldRepository holds,
            KnownInstitutions institutions,
            PlacedInstitutions placed,
            Deadlines deadlines,
            MoveHistory moves,
            CapacityRights rights,
            HoldRights holdRights) {
        this.repository = repository;
        this.holds = holds;
        this.institutions = institutions;
        this.placed = placed;
        this.deadlines = deadlines;
        this.moves = moves;
        this.rights = rights;
        this.holdRights = holdRights;
    }

    CapacityJson.View one(Call call, UUID id) {
        return view(call, found(id));
    }

    CapacityJson.History history(UUID id) {
        return new CapacityJson.History(moves.of(found(id)));
    }

    List<CapacityJson.View> search(Call call, CapacitySearch search, String after, int limit) {
        Nearness near = nearness(call, search);
        CapacityRepository.Wanted wanted =
                new CapacityRepository.Wanted(search, near, call.now(), call.today(), CapacityKey.of(after));
        return views(call, repository.search(wanted, limit), near);
    }

    /** From a named place, else from the caller's own institution; null where no distance matters. */
    private Nearness nearness(Call call, CapacitySearch search) {
        if (search.near == null && search.within == null) {
            return null;
        }
        UUID own = call.caller().institution();
        GeoPoint from = search.near != null
                ? Nearness.point(search.near)
                : Optional.ofNullable(own)
                        .map(id -> placed.all(Set.of(id)).get(id))
                        .map(PlacedInstitution::location)
                        .orElse(null);
        if (from == null || search.within == null) {
            throw new Refused(CapacityRefusal.NEAR_WHERE).at("/near");
        }
        return new Nearness(from, search.within);
    }

    List<CapacityJson.View> views(Call call, List<Capacity> some) {
        return views(call, some, null);
    }

    private List<CapacityJson.View> views(Call call, List<Capacity> some, Nearness near) {
        Map<UUID, PlacedInstitution> places = near == null
                ? Map.of()
                : placed.all(some.stream().map(Capacity::institutionId).collect(Collectors.toSet()));
        InstitutionNames names = institutions.names(some.stream().map(Capacity::institutionId));
        return some.stream()
                .map(one -> view(call, one, names, km(near, places.get(one.institutionId()))))
                .toList();
    }

    CapacityJson.View view(Call call, Capacity one) {
        return views(call, List.of(one)).get(0);
    }

    /** To one decimal; null where nobody asked. */
    private static Double km(Nearness near, PlacedInstitution place) {
        return near == null || place == null || place.location() == null
                ? null
                : Math.round(near.from().kmTo(place.location()) * 10) / 10.0;
    }

    private CapacityJson.View view(Call call, Capacity one, InstitutionNames names, Double km) {
        return new CapacityJson.View(
                one.snapshot(),
                names.of(one.institutionId()),
                acts(call) ? names.phone(one.institutionId()) : null,
                one.available(),
                one.isStale(call.now()),
                Duration.between(one.statedAt(), call.now()).toMinutes(),
                km,
                one.version(),
                rights.allowed(call.caller(), one));
    }

    /** Who may have a place held is shown how to reach those that have it. */
    private static boolean acts(Call call) {
        return call.caller().isAny(Roles.STAFF) || call.caller().is(Roles.DISPATCHER);
    }

    private Capacity found(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    HoldJson.View oneHold(Call call, UUID id) {
        return view(call, holds.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND)));
    }

    List<HoldJson.View> listHolds(Call call, HoldStatus status, UUID after, int limit) {
        return holdViews(call, holds.list(call.scope(), status, after, limit));
    }

    HoldJson.View view(Call call, CapacityHold hold) {
        return holdViews(call, List.of(hold)).get(0);
    }

    private List<HoldJson.View> holdViews(Call call, List<CapacityHold> some) {
        Map<UUID, List<Deadline>> due =
                deadlines.openOf(some.stream().map(CapacityHold::id).toList());
        InstitutionNames names =
                institutions.names(some.stream().flatMap(hold -> Stream.of(hold.institutionId(), hold.holderId())));
        return some.stream()
                .map(hold -> new HoldJson.View(
                        hold.snapshot(),
                        names.of(hold.holderId()),
                        names.of(hold.institutionId()),
                        acts(call) ? names.phone(hold.institutionId()) : null,
                        DueAt.of(due.getOrDefault(hold.id(), List.of()), call.now()),
                        hold.version(),
                        holdRights.allowed(call.caller(), hold)))
                .toList();
    }
}
