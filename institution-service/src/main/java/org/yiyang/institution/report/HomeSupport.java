package org.yiyang.institution.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.copies.KnownAgreements.Pair;
import org.yiyang.institution.registry.query.Registered;

/**
 * What stands behind the homes of a region on a day: their own medical units, the sites that hospitals run in them,
 * their relations and their agreements. A unit that another institution operates is that institution's practice site, not the home's own.
 */
final class HomeSupport {
    private final List<Registered> homes;
    private final Map<UUID, Registered> unitOf = new HashMap<>();
    private final Set<UUID> hosts = new HashSet<>();
    private final Set<UUID> partnered = new HashSet<>();
    private final long pairs;

    /** @param related homes that have a relation with a medical institution (分支机构、引进、举办) */
    HomeSupport(List<Registered> register, List<Pair> agreements, Set<UUID> related) {
        this.homes = register.stream().filter(Registered::isHome).toList();
        Set<UUID> known = new HashSet<>();
        homes.forEach(home -> known.add(home.id()));
        register.stream().filter(one -> isUnitOfOne(one, known)).forEach(this::note);
        related.stream().filter(known::contains).forEach(hosts::add);
        agreements.stream().map(Pair::careId).filter(known::contains).forEach(partnered::add);
        this.pairs = agreements.stream()
                .filter(pair -> known.contains(pair.careId()))
                .map(pair -> List.of(pair.careId(), pair.medicalId()))
                .distinct()
                .count();
    }

    private static boolean isUnitOfOne(Registered one, Set<UUID> homes) {
        return one.isMedicalUnit() && homes.contains(one.parentId());
    }

    private void note(Registered unit) {
        if (unit.operatedById() != null) {
            hosts.add(unit.parentId());
            return;
        }
        unitOf.merge(unit.parentId(), unit, (one, other) -> one.isRoom() ? other : one);
    }

    List<Registered> homes() {
        return homes;
    }

    /** Distinct pairs of a home and its partner (对). */
    long pairs() {
        return pairs;
    }

    /** Whether it has a medical unit that it runs itself, of whatever size. */
    boolean hasUnit(Registered home) {
        return unitOf.containsKey(home.id());
    }

    /** Whether it has an agreement in force, a hospital's site or a relation with one; whatever else it has. */
    boolean cooperates(Registered home) {
        return partnered.contains(home.id()) || hosts.contains(home.id());
    }

    boolean hasAgreement(Registered home) {
        return partnered.contains(home.id());
    }

    /** Its one mode: the first that applies, from the most of its own to nothing. */
    SupportMode mode(Registered home) {
        Registered unit = unitOf.get(home.id());
        if (unit != null) {
            return unit.isRoom() ? SupportMode.INTERNAL_ROOM : SupportMode.INTERNAL_INSTITUTION;
        }
        return cooperates(home) ? SupportMode.COOPERATION : SupportMode.NONE;
    }
}
