package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.database.ListQuery;

/** Where elders are: registered in a region, or living in an institution there. */
@ApplicationScoped
public class ElderPlaces {
    private static final int CITY_DIGITS = 4;
    private static final String REGISTERED = "select distinct e.regionCode from KnownElder e where e.id in :ids";
    private static final String LIVING = "select distinct i.regionCode from KnownElder e join KnownInstitution i"
            + " on i.id = e.residenceInstitutionId where e.id in :ids";
    private final KnownInstitutions institutions;
    private final EntityManager entities;

    ElderPlaces(KnownInstitutions institutions, EntityManager entities) {
        this.institutions = institutions;
        this.entities = entities;
    }

    /** The cities in which some elders are registered or live, by the digits with which their regions begin; two statements. */
    public Set<String> cities(Collection<UUID> elders) {
        if (elders.isEmpty()) {
            return Set.of();
        }
        return Stream.of(REGISTERED, LIVING)
                .flatMap(query -> ListQuery.of(entities, query, String.class, "ids", elders).getResultList().stream())
                .filter(Objects::nonNull)
                .map(ElderPlaces::city)
                .collect(Collectors.toSet());
    }

    /** Two digits of a province, two of a city. */
    public static String city(String region) {
        return region.substring(0, Math.min(CITY_DIGITS, region.length()));
    }

    /** Whether an elder is registered, or lives in an institution, in the city of a region. */
    public boolean isInCity(KnownElder elder, String region) {
        String city = city(region);
        return isWithin(elder.regionCode(), city)
                || (elder.residenceInstitutionId() != null
                        && institutions
                                .find(elder.residenceInstitutionId())
                                .filter(home -> isWithin(home.regionCode(), city))
                                .isPresent());
    }

    private static boolean isWithin(String region, String city) {
        return region != null && region.startsWith(city);
    }
}
