package org.yiyang.institution.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.institution.copies.KnownAgreements.Pair;
import org.yiyang.institution.registry.query.Registered;

/**
 * With which medical institutions the homes of a region work together on a day: by agreement, because one runs a site in
 * the home or the home itself (托管), or by a relation (分支机构、引进、举办). Only who is licensed or filed on the day counts.
 */
final class HomePartners {
    private final Map<UUID, Set<UUID>> byAgreement = new HashMap<>();
    private final Map<UUID, Set<UUID>> bySite = new HashMap<>();
    private final Map<UUID, Set<UUID>> byTrust = new HashMap<>();
    private final Map<UUID, Set<UUID>> byRelation = new HashMap<>();

    /**
     * @param register of the region
     * @param relations the members of each relation that holds
     */
    HomePartners(List<Registered> register, List<Pair> agreements, Collection<Set<UUID>> relations) {
        Set<UUID> homes = new HashSet<>();
        register.stream().filter(Registered::isHome).forEach(home -> {
            homes.add(home.id());
            if (home.operatedById() != null) {
                add(byTrust, home.id(), home.operatedById());
            }
        });
        agreements.stream()
                .filter(pair -> homes.contains(pair.careId()))
                .forEach(pair -> add(byAgreement, pair.careId(), pair.medicalId()));
        register.stream()
                .filter(unit -> unit.isMedicalUnit() && unit.operatedById() != null && homes.contains(unit.parentId()))
                .forEach(unit -> add(bySite, unit.parentId(), unit.operatedById()));
        for (Set<UUID> members : relations) {
            members.stream()
                    .filter(homes::contains)
                    .forEach(home -> members.stream()
                            .filter(other -> !other.equals(home))
                            .forEach(other -> add(byRelation, home, other)));
        }
    }

    private static void add(Map<UUID, Set<UUID>> partners, UUID home, UUID partner) {
        partners.computeIfAbsent(home, id -> new HashSet<>()).add(partner);
    }

    /** All that are named as somebody's partner. */
    Set<UUID> named() {
        return Stream.of(byAgreement, bySite, byTrust, byRelation)
                .flatMap(partners -> partners.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** The homes that have a relation with one of these medical institutions. */
    Set<UUID> related(Set<UUID> medical) {
        return with(byRelation, medical);
    }

    /** The homes that work together with one of these medical institutions, in whatever way. */
    Set<UUID> working(Set<UUID> medical) {
        Set<UUID> homes = new HashSet<>(with(byAgreement, medical));
        homes.addAll(with(bySite, medical));
        homes.addAll(with(byTrust, medical));
        homes.addAll(with(byRelation, medical));
        return homes;
    }

    private static Set<UUID> with(Map<UUID, Set<UUID>> partners, Set<UUID> medical) {
        return partners.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(medical::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
