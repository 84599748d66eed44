package org.yiyang.contract.copies;

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

/** Our copy of an elder, by id only: alive, where resident, and whether somebody may act for the elder. */
@Entity
@Table(name = "known_elder")
public class KnownElder extends Copy<KnownElder.State> {
    private String status;

    @Column(name = "deceased_on")
    private LocalDate deceasedOn;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "residence_institution_id")
    private UUID residenceInstitutionId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "known_elder_authorisation", joinColumns = @JoinColumn(name = "elder_id"))
    private Set<Authorisation> authorisations = new LinkedHashSet<>();

    /** For JPA. */
    protected KnownElder() {}

    KnownElder(UUID id) {
        super(id);
    }

    /**
     * Somebody who may act for the elder.
     *
     * @param person the account: the {@code sub} of its token
     * @param scope what for
     * @param validUntil the last day, null for an open end
     */
    @Embeddable
    record Authorisation(
            @Column(name = "person") String person,
            @Column(name = "scope_name") String scope,
            @Column(name = "valid_until") LocalDate validUntil) {}

    /** What this service needs of an elder's snapshot. */
    record State(
            String status,
            String regionCode,
            UUID residenceInstitutionId,
            LocalDate deceasedOn,
            List<Authorisation> authorisations) {}

    @Override
    protected void take(State state, Heard heard) {
        status = state.status();
        deceasedOn = state.deceasedOn();
        regionCode = state.regionCode();
        residenceInstitutionId = state.residenceInstitutionId();
        authorisations.clear();
        if (state.authorisations() != null) {
            authorisations.addAll(state.authorisations());
        }
    }

    public boolean deceased() {
        return status.equals("DECEASED");
    }

    /** The day of death; null while it is not known. */
    public LocalDate deceasedOn() {
        return deceasedOn;
    }

    public String regionCode() {
        return regionCode;
    }

    public UUID residenceInstitutionId() {
        return residenceInstitutionId;
    }

    /** Whether that account may act for the elder on the day, with one of these scopes. */
    public boolean authorises(String account, LocalDate day, String... scopes) {
        return authorisations.stream()
                .filter(one -> one.person().equals(account))
                .filter(one -> Set.of(scopes).contains(one.scope()))
                .anyMatch(one -> one.validUntil() == null || !one.validUntil().isBefore(day));
    }
}
