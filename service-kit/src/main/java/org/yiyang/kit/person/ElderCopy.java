package org.yiyang.kit.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/**
 * What a service that follows the register of elders knows of one, by id only: alive, where resident, and whether somebody may
 * act for the elder. Each such service has an entity of its own for it.
 */
@MappedSuperclass
public abstract class ElderCopy extends Copy<ElderCopy.State> {
    private String status;

    @Column(name = "deceased_on")
    private LocalDate deceasedOn;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "residence_institution_id")
    private UUID residenceInstitutionId;

    @Column(name = "merged_into_id")
    private UUID mergedIntoId;

    /** The last day to which everything that names the elder is kept beyond its period; null where nothing asks for it. */
    @Column(name = "held_until")
    private LocalDate heldUntil;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "known_elder_authorisation", joinColumns = @JoinColumn(name = "elder_id"))
    private Set<Authorisation> authorisations = new LinkedHashSet<>();

    /** For JPA. */
    protected ElderCopy() {}

    protected ElderCopy(UUID id) {
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
    public record Authorisation(
            @Column(name = "person") String person,
            @Column(name = "scope_name") String scope,
            @Column(name = "valid_until") LocalDate validUntil) {}

    /** What this service needs of an elder's snapshot. */
    public record State(
            String status,
            String regionCode,
            UUID residenceInstitutionId,
            UUID mergedIntoId,
            LocalDate deceasedOn,
            List<Authorisation> authorisations,
            LocalDate heldUntil) {}

    @Override
    protected void take(State state, Receipt receipt) {
        status = state.status();
        deceasedOn = state.deceasedOn();
        regionCode = state.regionCode();
        residenceInstitutionId = state.residenceInstitutionId();
        mergedIntoId = state.mergedIntoId();
        heldUntil = state.heldUntil();
        authorisations.clear();
        if (state.authorisations() != null) {
            authorisations.addAll(state.authorisations());
        }
    }

    /**
     * Whether nothing may be begun for the elder any more. The record of a dead person may be closed or merged; who it was is
     * erased long after a death or a departure.
     */
    public boolean deceased() {
        return deceasedOn != null || status.equals("DECEASED") || erased();
    }

    /** Whether everything is forgotten that was known of the elder, even that the record was merged. */
    boolean erased() {
        return status.equals("ERASED");
    }

    /** The day of death; null while it is not known. */
    public LocalDate deceasedOn() {
        return deceasedOn;
    }

    public String regionCode() {
        return regionCode;
    }

    /** The record of the same person that goes on in the place of this one; null unless it was merged. */
    public UUID mergedIntoId() {
        return mergedIntoId;
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
