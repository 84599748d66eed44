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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.EndGrounds;
import org.yiyang.contract.agreement.PairsInForce;
import org.yiyang.contract.agreement.PairsInForce.Ended;
import org.yiyang.contract.agreement.PairsInForce.Pair;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.copies.KnownHome;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;

/** The reports on agreements that departments are asked for. */
@ApplicationScoped
class AgreementReports {
    private final PairsInForce pairs;
    private final ServedAgreements served;
    private final KnownInstitutions known;
    private final Clock clock;

    AgreementReports(PairsInForce pairs, ServedAgreements served, KnownInstitutions known, Clock clock) {
        this.pairs = pairs;
        this.served = served;
        this.known = known;
        this.clock = clock;
    }

    PairsReport pairs(String region, LocalDate asOf) {
        List<Pair> found = pairs.on(region, asOf);
        Set<UUID> homes = found.stream().map(Pair::careId).collect(Collectors.toSet());
        List<KnownHome> atWork = known.homesAtWork(region, asOf);
        List<KnownHome> partnered =
                atWork.stream().filter(home -> homes.contains(home.id())).toList();
        return new PairsReport(
                region,
                asOf,
                clock.instant(),
                found.size(),
                homes.size(),
                found.stream().map(Pair::medicalId).distinct().count(),
                found.stream().filter(Pair::greenChannel).count(),
                partnered.stream().filter(KnownHome::isDayCare).count(),
                PairsReport.covered(partnered.size(), atWork.size()),
                served.posted(region, asOf).entrySet().stream()
                        .map(one -> new PairsReport.Posted(one.getKey(), one.getValue()))
                        .toList(),
                PairsReport.Sentence.of(found.size()));
    }

    /** Homes that can neither treat their residents themselves nor have anybody who does. */
    @Schema(name = "HomesWithoutPartner")
    record LonelyHomes(String region, LocalDate asOf, Instant knownAt, List<Home> items) {}

    /** One of them, with its last agreement if it had any. */
    @Schema(name = "HomeWithoutPartner")
    record Home(UUID id, String name, String regionCode, LastPartner lastPartner) {}

    /** The last agreement and why it ended; {@code endedOn} is the first day after it. */
    @Schema(name = "LastPartner")
    record LastPartner(UUID agreementId, UUID medicalId, String medicalName, EndGrounds grounds, LocalDate endedOn) {}

    LonelyHomes homesWithoutPartner(String region) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Call.CHINA);
        Set<UUID> partnered = pairs.on(region, today).stream().map(Pair::careId).collect(Collectors.toSet());
        List<KnownHome> lonely = known.homesWithoutOwnUnit(region, today).stream()
                .filter(home -> !partnered.contains(home.id()))
                .toList();
        Map<UUID, LastPartner> last = new HashMap<>();
        List<Ended> ended = pairs.ended(lonely.stream().map(KnownHome::id).toList());
        Map<UUID, InstitutionContact> partners =
                known.contacts(ended.stream().map(Ended::medicalId).collect(Collectors.toSet()));
        ended.forEach(end -> last.putIfAbsent(
                end.careId(),
                new LastPartner(
                        end.agreementId(),
                        end.medicalId(),
                        partners.getOrDefault(end.medicalId(), InstitutionContact.unknown(end.medicalId()))
                                .name(),
                        end.grounds(),
                        end.endedOn())));
        return new LonelyHomes(
                region,
                today,
                now,
                lonely.stream()
                        .map(home -> new Home(home.id(), home.name(), home.regionCode(), last.get(home.id())))
                        .toList());
    }
}
