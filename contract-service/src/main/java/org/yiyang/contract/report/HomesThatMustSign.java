package org.yiyang.contract.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.PairsInForce;
import org.yiyang.contract.agreement.PairsInForce.Pair;
import org.yiyang.contract.copies.KnownHome;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.contract.figure.Share;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Label;

/** Which homes must have a partner, and which of them have none. */
@ApplicationScoped
class HomesThatMustSign {
    private static final String REFERRAL = "TWO_WAY_REFERRAL";
    private static final Label FULFILLED =
            new Label("已有须有的合作医疗机构的养老机构／在业养老机构", "homes with the partner that they must have / homes at work");
    private final PairsInForce pairs;
    private final KnownInstitutions known;
    private final Parameters parameters;
    private final Clock clock;

    HomesThatMustSign(PairsInForce pairs, KnownInstitutions known, Parameters parameters, Clock clock) {
        this.pairs = pairs;
        this.known = known;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The homes without the partner that they must have.
     *
     * @param dayCareMustSign the region's rule on the day
     */
    @Schema(name = "HomesThatMustSign")
    record Report(
            String region,
            LocalDate asOf,
            Instant knownAt,
            boolean dayCareMustSign,
            Share fulfilled,
            List<Home> items) {}

    /** One of them, and what it lacks. */
    @Schema(name = "HomeThatMustSign")
    record Home(UUID id, String name, String regionCode, SigningDuty duty) {}

    /** What is known of the partners of homes on a day. */
    private record Partners(Set<UUID> withUnit, Set<UUID> partnered, Set<UUID> referring, boolean dayCareMustSign) {
        Optional<SigningDuty> lacking(KnownHome home) {
            boolean partner = partnered.contains(home.id());
            if (home.isTrustCare()) {
                return unless(partner || !dayCareMustSign, SigningDuty.TRUST_CARE);
            }
            if (withUnit.contains(home.id())) {
                return unless(referring.contains(home.id()), SigningDuty.UNIT_WITHOUT_HIGHER_PARTNER);
            }
            return home.isDayCare()
                    ? unless(partner || !dayCareMustSign, SigningDuty.DAY_CARE)
                    : unless(partner, SigningDuty.NO_UNIT);
        }

        private static Optional<SigningDuty> unless(boolean fulfilled, SigningDuty duty) {
            return fulfilled ? Optional.empty() : Optional.of(duty);
        }
    }

    Report on(String region, LocalDate day) {
        List<KnownHome> homes = known.homesAtWork(region, day);
        boolean dayCare = parameters.bool(SigningParameter.DAY_CARE_MUST_SIGN, region, day);
        Partners partners = new Partners(
                known.homesWithOwnUnit(region, day),
                pairs.on(region, day).stream().map(Pair::careId).collect(Collectors.toSet()),
                referringHigher(region, day),
                dayCare);
        List<Home> lacking = homes.stream()
                .flatMap(home ->
                        partners
                                .lacking(home)
                                .map(duty -> new Home(home.id(), home.name(), home.regionCode(), duty))
                                .stream())
                .toList();
        return new Report(
                region,
                day,
                clock.instant(),
                dayCare,
                Share.of(homes.size() - lacking.size(), homes.size(), FULFILLED),
                lacking);
    }

    /** The homes that have agreed upon two-way referral with a hospital of level 2 or above. */
    private Set<UUID> referringHigher(String region, LocalDate day) {
        List<Pair> referring = pairs.agreeing(region, day, REFERRAL);
        Set<UUID> higher =
                known.higherAmong(referring.stream().map(Pair::medicalId).collect(Collectors.toSet()));
        return referring.stream()
                .filter(pair -> higher.contains(pair.medicalId()))
                .map(Pair::careId)
                .collect(Collectors.toSet());
    }
}
