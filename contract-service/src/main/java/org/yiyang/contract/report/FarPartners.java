package org.yiyang.contract.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.PairsInForce;
import org.yiyang.contract.copies.Coordinates;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.contract.familydoctor.TeamPartners;
import org.yiyang.contract.figure.Share;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Label;

/** Which partners are not near each other: a warning, since a far partner may be the only one there is. */
@ApplicationScoped
class FarPartners {
    private static final Label FAR = new Label(
            "距离超过就近要求的合作关系／双方坐标已知的合作关系",
            "partners farther from each other than is near / partners whose places are known");
    private final PairsInForce pairs;
    private final TeamPartners teams;
    private final KnownInstitutions known;
    private final Parameters parameters;
    private final Clock clock;

    FarPartners(PairsInForce pairs, TeamPartners teams, KnownInstitutions known, Parameters parameters, Clock clock) {
        this.pairs = pairs;
        this.teams = teams;
        this.known = known;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Partners that are far from each other, the farthest first.
     *
     * @param nearKm what is near, by the region's parameter
     * @param unplaced partners of whom one has no coordinates
     */
    @Schema(name = "FarPartners")
    record Report(
            String region,
            LocalDate asOf,
            Instant knownAt,
            int nearKm,
            Share far,
            long unplaced,
            List<FarPartner> items) {}

    /** A medical institution and a home under an agreement, or a team's institution and one that stands behind the team. */
    @Schema(name = "FarPartner")
    record FarPartner(
            UUID teamId,
            String teamName,
            UUID medicalId,
            String medicalName,
            UUID partnerId,
            String partnerName,
            BigDecimal km) {}

    /** Two that work together, with the team if it is about one. */
    private record Two(UUID teamId, String teamName, UUID medicalId, UUID partnerId) {
        Optional<Double> km(Map<UUID, KnownInstitution> all) {
            Coordinates one = place(all, medicalId);
            Coordinates other = place(all, partnerId);
            return one == null || other == null ? Optional.empty() : Optional.of(one.kmTo(other));
        }

        private static Coordinates place(Map<UUID, KnownInstitution> all, UUID id) {
            KnownInstitution known = all.get(id);
            return known == null ? null : known.place();
        }

        FarPartner shown(Map<UUID, KnownInstitution> all, double km) {
            return new FarPartner(
                    teamId,
                    teamName,
                    medicalId,
                    all.get(medicalId).name(),
                    partnerId,
                    all.get(partnerId).name(),
                    BigDecimal.valueOf(km).setScale(1, RoundingMode.HALF_UP));
        }
    }

    Report on(String region, LocalDate day) {
        int near = parameters.integer(SigningParameter.NEAR_KM, region, day);
        List<Two> all = Stream.concat(
                        pairs.on(region, day).stream().map(one -> new Two(null, null, one.medicalId(), one.careId())),
                        teams.of(region).stream()
                                .map(one ->
                                        new Two(one.teamId(), one.teamName(), one.institutionId(), one.partnerId())))
                .toList();
        Map<UUID, KnownInstitution> institutions = known
                .all(all.stream()
                        .flatMap(two -> Stream.of(two.medicalId(), two.partnerId()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(KnownInstitution::id, Function.identity()));
        long placed =
                all.stream().filter(two -> two.km(institutions).isPresent()).count();
        List<FarPartner> far = all.stream()
                .flatMap(two ->
                        two.km(institutions).filter(km -> km > near).map(km -> two.shown(institutions, km)).stream())
                .sorted(Comparator.comparing(FarPartner::km).reversed())
                .toList();
        return new Report(
                region, day, clock.instant(), near, Share.of(far.size(), placed, FAR), all.size() - placed, far);
    }
}
