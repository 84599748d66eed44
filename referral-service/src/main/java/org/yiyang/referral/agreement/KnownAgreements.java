package org.yiyang.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What this service knows of agreements between homes and hospitals. */
@ApplicationScoped
public class KnownAgreements {
    private static final Set<String> DOCTORS = Set.of("GENERAL_PRACTITIONER", "PHYSICIAN", "TCM_PHYSICIAN");
    private static final String IN_FORCE = "exists (select 1 from a.inForce f where f.validFrom <= :day"
            + " and (f.validTo is null or f.validTo > :day))";
    private final EntityManager entities;

    KnownAgreements(EntityManager entities) {
        this.entities = entities;
    }

    /** The agreement of a pair in force on the day; one with a green channel before one without. */
    public Optional<KnownAgreement> between(UUID home, UUID hospital, LocalDate day) {
        return entities.createQuery(
                        "select a from KnownAgreement a where a.careId = :home and a.medicalId = :hospital and "
                                + IN_FORCE + " order by a.greenReferral desc, a.id",
                        KnownAgreement.class)
                .setParameter("home", home)
                .setParameter("hospital", hospital)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All agreements of a home in force on the day, the primary one first. */
    public List<KnownAgreement> ofHome(UUID home, LocalDate day) {
        return entities.createQuery(
                        "select a from KnownAgreement a where a.careId = :home and " + IN_FORCE
                                + " order by a.primary desc, a.greenReferral desc, a.id",
                        KnownAgreement.class)
                .setParameter("home", home)
                .setParameter("day", day)
                .setMaxResults(50)
                .getResultList();
    }

    /** Whether the hospital has an agreement in force with the home and a doctor posted there on the day. */
    public boolean postsDoctor(UUID hospital, UUID home, LocalDate day) {
        return entities.createQuery(
                                "select count(a) from KnownAgreement a where a.careId = :home and a.medicalId = :hospital"
                                        + " and " + IN_FORCE
                                        + " and exists (select 1 from a.postings p where p.role in :doctors"
                                        + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day))",
                                Long.class)
                        .setParameter("home", home)
                        .setParameter("hospital", hospital)
                        .setParameter("day", day)
                        .setParameter("doctors", DOCTORS)
                        .getSingleResult()
                > 0;
    }
}
