package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.yiyang.insurance.institution.KnownInstitution;
import org.yiyang.insurance.institution.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Who may do what with an elder's record beyond what the role says. */
@ApplicationScoped
class ElderRights {
    private static final int CITY_DIGITS = 4;
    private final ElderRepository repository;
    private final KnownInstitutions institutions;

    ElderRights(ElderRepository repository, KnownInstitutions institutions) {
        this.repository = repository;
        this.institutions = institutions;
    }

    Elder found(Call call, UUID id) {
        return repository.find(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    /** A home enters its residents, a grassroots institution the people of its city, a system those of its region. */
    ElderEntry mayEnter(Call call, ElderEntry entry) {
        mustKnow(entry.residenceId());
        if (call.caller().is(Roles.EXTERNAL_SYSTEM)) {
            mustHaveAny(call, "elder:write");
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
        boolean sameCity = region != null && entry.regionCode().startsWith(region.substring(0, CITY_DIGITS));
        if (!sameCity) {
            throw new Refused(ElderRefusal.REGION_NOT_YOURS, entry.regionCode()).at("/regionCode");
        }
        return entry.enteredBy(own);
    }

    /** A family member proposes changes only where the authorisation says so. */
    void mayPropose(Call call, Elder elder) {
        boolean byFamilyAlone = call.caller().is(Roles.FAMILY)
                && !call.caller().is(Roles.ELDER)
                && call.scope().institution() == null
                && call.scope().region() == null;
        boolean covered = !byFamilyAlone
                || elder.authorised(call)
                        .filter(scope -> scope == AuthorisationScope.VIEW_AND_PROPOSE)
                        .isPresent();
        if (!covered) {
            throw new Refused(ElderRefusal.AUTHORISATION_TOO_NARROW);
        }
        if (call.caller().is(Roles.EXTERNAL_SYSTEM)) {
            mustHaveAny(call, "elder:write");
        }
    }

    void mayRecordDeath(Call call) {
        if (!call.caller().is(Roles.INSURANCE_AGENT)) {
            mustHaveAny(call, "elder:death");
        }
    }

    void mustCover(Call call, String region) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(ElderRefusal.REGION_NOT_YOURS, region);
        }
    }

    void mustKnow(UUID residence) {
        if (residence != null && institutions.find(residence).isEmpty()) {
            throw new Refused(ElderRefusal.RESIDENCE_UNKNOWN).at("/residence/institutionId");
        }
    }

    /** Refuses an external system whose token has none of these scopes. */
    static void mustHaveAny(Call call, String... scopes) {
        boolean covered = Arrays.stream(scopes).anyMatch(call.caller().scopes()::contains);
        if (call.caller().is(Roles.EXTERNAL_SYSTEM) && !covered) {
            throw new Refused(ElderRefusal.SCOPE_MISSING, scopes[0]);
        }
    }
}
