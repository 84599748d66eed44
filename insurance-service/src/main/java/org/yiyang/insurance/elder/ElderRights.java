package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Who may do what with an elder's record beyond what the role says. */
@ApplicationScoped
class ElderRights extends Rights<Elder> {
    private static final int CITY_DIGITS = 4;
    private static final String WRITE = "elder:write";
    private static final String DEATH = "elder:death";
    private final KnownInstitutions institutions;
    private final Clock clock;

    ElderRights(Actions actions, KnownInstitutions institutions, Clock clock) {
        super(
                actions,
                ElderResource.class,
                MergerResource.class,
                ConditionResource.class,
                IdentifierResource.class,
                InvitationResource.class);
        stateIsNamedBy("correct");
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Elder elder) {
        return forbidden(caller, verb, elder).isEmpty();
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Elder elder) {
        ElderRefusal refusal = forbidden(caller, verb, elder).orElseThrow();
        return switch (refusal) {
            case REGION_NOT_YOURS -> new Refused(refusal, elder.region());
            case SCOPE_MISSING -> new Refused(refusal, verb.equals("record-death") ? DEATH : WRITE);
            default -> new Refused(refusal);
        };
    }

    /** Those of the agency's region for whom a verb of the agency waits. */
    Addressee[] addressees(String verb, Elder elder) {
        return roles(verb).stream()
                .map(role -> Addressee.official(role, elder.region()))
                .toArray(Addressee[]::new);
    }

    /** Why a verb is not this caller's matter; empty if it is. Whoever sees a record may reveal it. */
    private Optional<ElderRefusal> forbidden(Caller caller, String verb, Elder elder) {
        return sees(caller, elder) ? forbiddenToSeer(caller, verb, elder) : Optional.of(ElderRefusal.REGION_NOT_YOURS);
    }

    private static boolean sees(Caller caller, Elder elder) {
        return caller.scope().coversRegion(elder.region())
                || elder.isLookedAfterBy(caller.scope())
                || caller.scope().isPerson(elder.id());
    }

    private Optional<ElderRefusal> forbiddenToSeer(Caller caller, String verb, Elder elder) {
        return switch (verb) {
            case "reveal" -> Optional.empty();
            case "authorise", "withdraw-authorisation", "invite-family", "withdraw-invitations" ->
                isFamilyOnly(caller, elder) ? Optional.of(ElderRefusal.AUTHORISATION_TOO_NARROW) : Optional.empty();
            case "propose-update" -> proposing(caller, elder);
            case "verify" ->
                caller.subject().equals(elder.verification().correctedBy())
                        ? Optional.of(ElderRefusal.NUMBER_CORRECTED_BY_YOU)
                        : covering(caller, elder);
            case "place-in-group",
                    "leave-group",
                    "assess",
                    "record-long-term-care",
                    "end-long-term-care",
                    "add-identifier",
                    "end-identifier" ->
                lacks(caller, WRITE) ? Optional.of(ElderRefusal.SCOPE_MISSING) : covering(caller, elder);
            case "record-death" ->
                !caller.is(Roles.INSURANCE_AGENT) && lacks(caller, DEATH)
                        ? Optional.of(ElderRefusal.SCOPE_MISSING)
                        : covering(caller, elder);
            default -> covering(caller, elder);
        };
    }

    private static Optional<ElderRefusal> covering(Caller caller, Elder elder) {
        return caller.scope().coversRegion(elder.region())
                ? Optional.empty()
                : Optional.of(ElderRefusal.REGION_NOT_YOURS);
    }

    /** A family member proposes changes only where the authorisation says so. */
    private Optional<ElderRefusal> proposing(Caller caller, Elder elder) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        boolean covered = !isFamilyOnly(caller, elder)
                || elder.authorised(caller.subject(), today)
                        .filter(scope -> scope == AuthorisationScope.VIEW_AND_PROPOSE)
                        .isPresent();
        if (!covered) {
            return Optional.of(ElderRefusal.AUTHORISATION_TOO_NARROW);
        }
        return lacks(caller, WRITE) ? Optional.of(ElderRefusal.SCOPE_MISSING) : Optional.empty();
    }

    /** Whether the caller sees a record as a family member alone, by no other role of the token. */
    private static boolean isFamilyOnly(Caller caller, Elder elder) {
        boolean otherwise = caller.scope().coversRegion(elder.region()) || elder.isLookedAfterBy(caller.scope());
        return caller.is(Roles.FAMILY) && !otherwise;
    }

    /** A home enters its residents, a grassroots institution the people of its city, a system those of its region. */
    ElderEntry mayEnter(Call call, ElderEntry entry) {
        mustReach(call, entry.residenceId());
        if (call.caller().is(Roles.EXTERNAL_SYSTEM)) {
            mustHaveAny(call, WRITE);
            mustCover(call, entry.regionCode());
            return entry;
        }
        UUID own = call.scope().institution();
        if (call.caller().is(Roles.CARE_MANAGER)) {
            if (!call.scope().isInstitution(entry.residenceId())) {
                throw new Refused(ElderRefusal.RESIDENCE_NOT_YOURS).at("/residence/institutionId");
            }
            return entry.enteredBy(own);
        }
        String region = institutions.find(own).map(KnownInstitution::regionCode).orElse(null);
        boolean sameCity = region != null && entry.regionCode().startsWith(cityOf(region));
        if (!sameCity) {
            throw new Refused(ElderRefusal.REGION_NOT_YOURS, entry.regionCode()).at("/regionCode");
        }
        return entry.enteredBy(own);
    }

    void mustCover(Call call, String region) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(ElderRefusal.REGION_NOT_YOURS, region);
        }
    }

    /**
     * Refuses a home that is not in the caller's city as one that is not there; an elder or the family may say that the elder
     * lives anywhere.
     */
    void mustReach(Call call, UUID residence) {
        boolean reached = residence == null
                || institutions
                        .find(residence)
                        .filter(home -> !call.scope().persons().isEmpty() || isInCity(call.scope(), home))
                        .isPresent();
        if (!reached) {
            throw new Refused(ElderRefusal.RESIDENCE_UNKNOWN).at("/residence/institutionId");
        }
    }

    private boolean isInCity(Scope scope, KnownInstitution home) {
        Stream<String> own = institutions.find(scope.institution()).map(KnownInstitution::regionCode).stream();
        return scope.isInstitution(home.id())
                || Stream.concat(scope.regions().stream(), own)
                        .anyMatch(region -> home.regionCode().startsWith(cityOf(region)));
    }

    private static String cityOf(String region) {
        return region.substring(0, Math.min(CITY_DIGITS, region.length()));
    }

    /** Refuses an external system whose token has none of these scopes. */
    static void mustHaveAny(Call call, String... scopes) {
        if (lacks(call.caller(), scopes)) {
            throw new Refused(ElderRefusal.SCOPE_MISSING, scopes[0]);
        }
    }

    private static boolean lacks(Caller caller, String... scopes) {
        return caller.is(Roles.EXTERNAL_SYSTEM) && Arrays.stream(scopes).noneMatch(caller.scopes()::contains);
    }
}
