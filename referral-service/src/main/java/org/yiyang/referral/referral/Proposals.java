package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.capacity.FreePlaces;
import org.yiyang.referral.copies.GeoPoint;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.KnownAgreements;
import org.yiyang.referral.copies.Offered;
import org.yiyang.referral.copies.Partner;
import org.yiyang.referral.copies.PlacedInstitution;
import org.yiyang.referral.copies.PlacedInstitutions;

/** Looks for institutions that could take a patient: partners anywhere, and whoever is capable in the city. */
@ApplicationScoped
class Proposals {
    static final int PROPOSALS_MAX = 20;

    /** So many of a city are compared, the nearest of them. */
    static final int CANDIDATES_MAX = 200;

    private static final int CITY_DIGITS = 4;
    private final PlacedInstitutions institutions;
    private final KnownAgreements agreements;
    private final FreePlaces freePlaces;

    Proposals(PlacedInstitutions institutions, KnownAgreements agreements, FreePlaces freePlaces) {
        this.institutions = institutions;
        this.agreements = agreements;
        this.freePlaces = freePlaces;
    }

    /**
     * From where a patient goes, and who is not meant.
     *
     * @param down whether the agreements count by which a hospital's elders come down to homes
     * @param need which care is needed
     * @param without the sender, and who has been asked already
     * @param name a part of the name of who is meant, null for everybody
     */
    record Journey(Party sender, boolean down, Need need, Set<UUID> without, String name) {
        private List<UUID> origins() {
            return Stream.of(sender.institutionId(), sender.homeId())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The best that are known now and not known to be incapable, at most {@link #PROPOSALS_MAX}. */
    List<ProposedInstitution> of(Call call, Journey journey) {
        List<ProposedInstitution> capable = all(call, journey).stream()
                .filter(one -> one.capability() != Capability.MISSING)
                .toList();
        return ProposedInstitution.best(capable, PROPOSALS_MAX);
    }

    /** All that are known now, capable or not, in no order: partners, and of the city the nearest; always six statements. */
    List<ProposedInstitution> all(Call call, Journey journey) {
        LocalDate day = call.today();
        Map<UUID, PlacedInstitution> origins = institutions.all(journey.origins());
        GeoPoint from = journey.origins().stream()
                .map(origins::get)
                .filter(Objects::nonNull)
                .map(PlacedInstitution::location)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Map<UUID, Partner> partners = partners(journey, day);
        Collection<PlacedInstitution> candidates = candidates(journey, from, partners.keySet(), day);
        Map<UUID, Offered> offered = institutions.offered(candidates, day);
        Map<UUID, FreePlaces.Free> free =
                freePlaces.of(offered.keySet(), journey.need().places(), call.now());
        return candidates.stream()
                .map(one -> proposal(journey.need(), one, offered.get(one.id()), from)
                        .with(partnerOf(one, partners), free.get(one.id())))
                .toList();
    }

    private Map<UUID, Partner> partners(Journey journey, LocalDate day) {
        List<Partner> inForce = journey.down()
                ? agreements.ofHospital(journey.sender().institutionId(), day)
                : agreements.ofHome(journey.sender().contractingId(), day);
        Map<UUID, Partner> partners = new HashMap<>();
        inForce.forEach(one -> partners.putIfAbsent(journey.down() ? one.homeId() : one.hospitalId(), one));
        return partners;
    }

    private Collection<PlacedInstitution> candidates(
            Journey journey, GeoPoint from, Set<UUID> partners, LocalDate day) {
        Need need = journey.need();
        List<PlacedInstitution> near = journey.sender().regionCode() == null
                ? List.of()
                : institutions.find(
                        new PlacedInstitutions.Wanted(
                                city(journey.sender().regionCode()),
                                day,
                                need.codes(DestinationKind::categories),
                                need.codes(DestinationKind::departments),
                                need.codes(DestinationKind::capabilities),
                                need.destinations().contains(DestinationKind.HOME) ? InstitutionSide.CARE : null,
                                from,
                                journey.name()),
                        CANDIDATES_MAX);
        Map<UUID, PlacedInstitution> candidates = new LinkedHashMap<>();
        Stream.concat(institutions.withUnits(partners, day, journey.name(), CANDIDATES_MAX).stream(), near.stream())
                .filter(one -> !journey.without().contains(one.id()))
                .filter(one -> one.side() == InstitutionSide.MEDICAL || !need.needsMedicalUnit())
                .forEach(one -> candidates.putIfAbsent(one.id(), one));
        return candidates.values();
    }

    /** Two digits of a province, two of a city. */
    private static String city(String region) {
        return region.substring(0, Math.min(CITY_DIGITS, region.length()));
    }

    private static ProposedInstitution proposal(Need need, PlacedInstitution one, Offered offered, GeoPoint from) {
        DestinationKind as = need.destinations().stream()
                .filter(kind -> kind.includes(offered))
                .findFirst()
                .orElse(null);
        Double km = from == null || one.location() == null ? null : from.kmTo(one.location());
        return new ProposedInstitution(one, as, need.of(offered), null, km, null);
    }

    /** Its own, or that of the home or hospital inside which it works. */
    private static Partner partnerOf(PlacedInstitution one, Map<UUID, Partner> partners) {
        Partner own = partners.get(one.id());
        return own == null && one.parentId() != null ? partners.get(one.parentId()) : own;
    }
}
