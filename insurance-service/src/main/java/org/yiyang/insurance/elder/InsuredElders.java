package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Whether an elder was insured on a day, as known now; answered from period rows. */
@ApplicationScoped
public class InsuredElders {
    private static final String COVERED = "select p.type from Elder e join e.insured.rows p where e.id = :elder"
            + " and p.supersededAt is null and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)";
    private final ElderRepository repository;
    private final EntityManager entities;

    InsuredElders(ElderRepository repository, EntityManager entities) {
        this.repository = repository;
        this.entities = entities;
    }

    /**
     * What eligibility needs of an elder on a day.
     *
     * @param region where the elder is insured
     */
    public record Cover(boolean verified, boolean dead, InsuranceType type, String region) {}

    /** The cover of an elder whom the caller may see, or whom the caller's own institution is asked about. */
    public Optional<Cover> on(Call call, UUID elder, LocalDate day, boolean asParty) {
        Optional<Elder> found = asParty ? repository.findByIdOptional(elder) : repository.find(call, elder);
        Optional<Elder> standing = found.map(one ->
                one.merger() == null ? one : repository.findById(one.merger().survivorId()));
        return standing.filter(one -> one.status() != ElderStatus.ERASED)
                .map(one -> new Cover(
                        one.isVerified(),
                        one.deceasedOn() != null && day.isAfter(one.deceasedOn()),
                        type(one.id(), day),
                        one.region()));
    }

    private InsuranceType type(UUID elder, LocalDate day) {
        return entities
                .createQuery(COVERED, InsuranceType.class)
                .setParameter("elder", elder)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
