package org.yiyang.referral.homecare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.institution.InstitutionCopy;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.ElderPlaces;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.PlacedInstitution;
import org.yiyang.referral.copies.PlacedInstitutions;

/** Who may ask for care at home, of whom, and for which elder. */
@ApplicationScoped
public class HomeCareRules {
    /** The capability in the register's dictionary by which others than grassroots institutions care at home. */
    private static final String CAPABILITY = "HOME_BEDS";

    private static final Set<String> MEDICAL =
            Set.of(Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR, Roles.INTERNAL_DOCTOR);
    private final KnownInstitutions institutions;
    private final KnownElders elders;
    private final ElderPlaces places;
    private final PlacedInstitutions placed;

    HomeCareRules(KnownInstitutions institutions, KnownElders elders, ElderPlaces places, PlacedInstitutions placed) {
        this.placed = placed;
        this.institutions = institutions;
        this.elders = elders;
        this.places = places;
    }

    /**
     * Who is asked.
     *
     * @param named whom the caller names; null for the own institution, of medical staff alone
     * @throws Refused if nobody is named, or medical staff ask for another institution
     */
    public UUID asked(Call call, UUID named) {
        UUID own = isMedical(call.caller()) ? call.scope().institution() : null;
        if (named == null && own == null) {
            throw new Refused(HomeCareRefusal.INSTITUTION_MISSING).at("/institutionId");
        }
        if (named == null || own == null) {
            return named == null ? own : named;
        }
        if (!named.equals(own) && call.scope().persons().isEmpty()) {
            throw new Refused(HomeCareRefusal.INSTITUTION_NOT_YOURS).at("/institutionId");
        }
        return named;
    }

    /** Whether a role of medical staff is among those in which the caller asks. */
    private static boolean isMedical(Caller caller) {
        return !Collections.disjoint(caller.acting(), MEDICAL);
    }

    /** An institution that may care for elders at home on the day. */
    public KnownInstitution capable(UUID institution, LocalDate day) {
        return found(institution, day).orElseThrow(() -> new Refused(HomeCareRefusal.NOT_CAPABLE).at("/institutionId"));
    }

    private Optional<KnownInstitution> found(UUID institution, LocalDate day) {
        return institutions
                .find(institution)
                .filter(one -> one.side() == InstitutionSide.MEDICAL && one.mayPractise(day))
                .filter(one -> one.isGrassroots(day) || one.has(CAPABILITY, day));
    }

    /**
     * Whom the caller may ask, by name: medical staff its own institution, if it may care at home; a home those of its city, an elder
     * or the family those of the cities where their elders are; of whatever city by a part of the name.
     */
    List<PlacedInstitution> choices(Call call, String name, int most) {
        UUID own = call.scope().institution();
        boolean others = !isMedical(call.caller()) || !call.scope().persons().isEmpty();
        if (!others) {
            boolean named = name == null;
            return found(own, call.today())
                    .map(one -> List.copyOf(placed.all(List.of(one.id())).values()))
                    .map(one -> one.stream()
                            .filter(it -> named || it.name().contains(name))
                            .toList())
                    .orElse(List.of());
        }
        return placed.caringAtHome(
                new PlacedInstitutions.Caring(
                        name == null ? cities(call, own) : null,
                        InstitutionCopy.GRASSROOTS,
                        CAPABILITY,
                        call.today(),
                        name),
                most);
    }

    private Set<String> cities(Call call, UUID own) {
        Set<String> cities = new HashSet<>(places.cities(call.scope().persons()));
        if (own != null) {
            institutions
                    .find(own)
                    .map(KnownInstitution::regionCode)
                    .map(ElderPlaces::city)
                    .ifPresent(cities::add);
        }
        return cities;
    }

    /**
     * Refuses an elder for whom the caller may not ask: staff of a home ask for its residents, medical staff for elders
     * who are registered or live in their city, persons for themselves; of others one does not even learn whether they
     * are registered. The elder is locked until the transaction ends, so that a death consumed meanwhile finds what it
     * has written.
     *
     * @return whose staff ask; null where the elder or the family does
     */
    public UUID asker(Call call, UUID elder, KnownInstitution institution) {
        elders.hold(elder);
        KnownElder known = elders.find(elder)
                .filter(one -> reachesAsStaff(call.caller(), one, institution)
                        || call.scope().isPerson(one.id()))
                .orElseThrow(() -> new Refused(HomeCareRefusal.ELDER_UNKNOWN).at("/elderId"));
        if (known.deceased()) {
            throw new Refused(HomeCareRefusal.ELDER_DECEASED).at("/elderId");
        }
        return reachesAsStaff(call.caller(), known, institution) ? call.scope().institution() : null;
    }

    private boolean reachesAsStaff(Caller caller, KnownElder elder, KnownInstitution institution) {
        UUID own = caller.scope().institution();
        if (isMedical(caller)) {
            return institution.id().equals(own) && places.isInCity(elder, institution.regionCode());
        }
        return own != null && own.equals(elder.residenceInstitutionId());
    }
}
