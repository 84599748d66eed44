package org.yiyang.contract.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.EndGrounds;
import org.yiyang.contract.PairsInForce;
import org.yiyang.contract.PairsInForce.Pair;
import org.yiyang.contract.institution.KnownInstitution;
import org.yiyang.contract.institution.KnownInstitutions;
import org.yiyang.kit.caller.Call;

/** The reports on agreements that departments are asked for. */
@ApplicationScoped
class Reports {
    private final PairsInForce pairs;
    private final KnownInstitutions known;
    private final Clock clock;

    Reports(PairsInForce pairs, KnownInstitutions known, Clock clock) {
        this.pairs = pairs;
        this.known = known;
        this.clock = clock;
    }

    PairsReport pairs(String region, LocalDate asOf) {
        List<Pair> found = pairs.on(region, asOf);
        return new PairsReport(
                region,
                asOf,
                clock.instant(),
                found.size(),
                found.stream().map(Pair::careId).distinct().count(),
                found.stream().map(Pair::medicalId).distinct().count(),
                found.stream().filter(Pair::greenChannel).count(),
                PairsReport.Sentence.of(found.size()));
    }

    /** Homes that can neither treat their residents themselves nor have anybody who does. */
    record LonelyHomes(String region, LocalDate asOf, Instant knownAt, List<Home> items) {}

    /** One of them, with its last agreement if it had any. */
    record Home(UUID id, String name, String regionCode, LastPartner lastPartner) {}

    /** The last agreement and why it ended; {@code endedOn} is the first day after it. */
    record LastPartner(UUID agreementId, UUID medicalId, EndGrounds grounds, LocalDate endedOn) {}

    LonelyHomes homesWithoutPartner(String region) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Call.CHINA);
        Set<UUID> partnered = pairs.on(region, today).stream().map(Pair::careId).collect(Collectors.toSet());
        List<KnownInstitution> lonely = known.homesWithoutOwnUnit(region, today).stream()
                .filter(home -> !partnered.contains(home.id()))
                .toList();
        Map<UUID, LastPartner> last = new HashMap<>();
        pairs.ended(lonely.stream().map(KnownInstitution::id).toList())
                .forEach(end -> last.putIfAbsent(
                        end.careId(),
                        new LastPartner(end.agreementId(), end.medicalId(), end.grounds(), end.endedOn())));
        return new LonelyHomes(
                region,
                today,
                now,
                lonely.stream()
                        .map(home -> new Home(home.id(), home.name(), home.regionCode(), last.get(home.id())))
                        .toList());
    }
}
