package org.yiyang.referral.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/** Our copy of what an institution is and offers by day: whether it is grassroots, and which capabilities it has registered. */
@Entity
@Table(name = "known_provider")
public class KnownProvider extends Copy<KnownProvider.State> {
    /** The name under which the days stand on which it is a grassroots institution. */
    static final String GRASSROOTS = "GRASSROOTS";

    /** Categories B, C and D of WS 218-2002. */
    private static final Set<String> GRASSROOTS_CATEGORIES = Set.of(
            "COMMUNITY_HEALTH_CENTRE",
            "COMMUNITY_HEALTH_STATION",
            "SUBDISTRICT_HEALTH_CENTRE",
            "CENTRAL_HEALTH_CENTRE",
            "TOWNSHIP_HEALTH_CENTRE",
            "OUTPATIENT_DEPARTMENT",
            "TCM_OUTPATIENT_DEPARTMENT",
            "SPECIALISED_OUTPATIENT_DEPARTMENT",
            "CLINIC",
            "TCM_CLINIC",
            "DENTAL_CLINIC",
            "HEALTH_ROOM",
            "INFIRMARY",
            "VILLAGE_CLINIC");

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "known_provider_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<Provision> periods = new LinkedHashSet<>();

    /** For JPA. */
    protected KnownProvider() {}

    KnownProvider(UUID id) {
        super(id);
    }

    /**
     * Something that holds on some days.
     *
     * @param code {@code GRASSROOTS}, or the code of a capability
     * @param validTo the first day after, null for an open end
     */
    @Embeddable
    record Provision(
            @Column(name = "offered") String code,
            @Column(name = "region_code") String regionCode,
            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "valid_to") LocalDate validTo) {
        boolean includes(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }

    /** What this service needs of an institution's snapshot; older events say neither. */
    record State(String regionCode, List<Registration> registrations, List<Offering> offerings) {}

    /** How it stood in the register on some days. */
    record Registration(LocalDate from, LocalDate to, String status, String category, String regionCode) {
        boolean isGrassroots() {
            return "OPERATING".equals(status) && category != null && GRASSROOTS_CATEGORIES.contains(category);
        }
    }

    /** A department, capability or service on some days. */
    record Offering(String kind, String code, LocalDate from, LocalDate to) {}

    @Override
    protected void take(State state, Heard heard) {
        periods.clear();
        if (state.registrations() != null) {
            state.registrations().stream()
                    .filter(Registration::isGrassroots)
                    .map(one -> new Provision(GRASSROOTS, one.regionCode(), one.from(), one.to()))
                    .forEach(periods::add);
        }
        if (state.offerings() != null) {
            state.offerings().stream()
                    .filter(one -> "CAPABILITY".equals(one.kind()))
                    .map(one -> new Provision(one.code(), state.regionCode(), one.from(), one.to()))
                    .forEach(periods::add);
        }
    }

    public boolean isGrassroots(LocalDate day) {
        return has(GRASSROOTS, day);
    }

    /** Whether it has registered a capability, by its code in the register's dictionary. */
    public boolean has(String capability, LocalDate day) {
        return periods.stream().anyMatch(one -> one.code().equals(capability) && one.includes(day));
    }
}
