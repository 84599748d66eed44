package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.database.ListQuery;

/** What this service knows of agreements between homes and hospitals. */
@ApplicationScoped
public class KnownAgreements {
    private static final Set<String> DOCTORS = Set.of("GENERAL_PRACTITIONER", "PHYSICIAN", "TCM_PHYSICIAN");
    private static final int MOST_OF_A_HOME = 50;
    private static final int MOST_OF_A_HOSPITAL = 200;
    private static final String PARTNER = "select new " + Partner.class.getName()
            + "(a.id, a.careId, a.medicalId, a.greenReferral, a.responseMinutes) from KnownAgreement a";
    private static final String IN_FORCE = "exists (select 1 from a.inForce f where f.validFrom <= :day"
            + " and (f.validTo is null or f.validTo > :day))";
    private final EntityManager entities;

    KnownAgreements(EntityManager entities) {
        this.entities = entities;
    }

    /** The agreement of a pair in force on the day; one with a green channel before one without. */
    public Optional<Partner> between(UUID home, UUID hospital, LocalDate day) {
        return entities
                .createQuery(
                        PARTNER + " where a.careId = :home and a.medicalId = :hospital and " + IN_FORCE
                                + " order by a.greenReferral desc, a.id",
                        Partner.class)
                .setParameter("home", home)
                .setParameter("hospital", hospital)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The agreement of a pair in force on the day whose green channel is for visits, too. */
    public Optional<UUID> greenForVisits(UUID home, UUID hospital, LocalDate day) {
        return entities
                .createQuery(
                        "select a.id from KnownAgreement a where a.careId = :home and a.medicalId = :hospital"
                                + " and a.greenAppointment = true and " + IN_FORCE + " order by a.id",
                        UUID.class)
                .setParameter("home", home)
                .setParameter("hospital", hospital)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** At which telephones the green channels of some agreements answer, read at once; those that name none are missing. */
    public Map<UUID, String> greenPhones(Set<UUID> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return ListQuery.of(
                        entities,
                        "select a.id, a.greenPhone from KnownAgreement a where a.id in :ids and a.greenPhone is not null",
                        Object[].class,
                        "ids",
                        agreements)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** All partners of a home in force on the day, the primary one first. */
    public List<Partner> ofHome(UUID home, LocalDate day) {
        return ofHomes(List.of(home), day).getOrDefault(home, List.of());
    }

    /** The same of several homes, read at once; homes without any are missing. */
    public Map<UUID, List<Partner>> ofHomes(Collection<UUID> homes, LocalDate day) {
        if (homes.isEmpty()) {
            return Map.of();
        }
        return ListQuery.of(
                        entities,
                        PARTNER + " where a.careId in :homes and " + IN_FORCE
                                + " order by a.primary desc, a.greenReferral desc, a.id",
                        Partner.class,
                        "homes",
                        homes)
                .setParameter("day", day)
                .setMaxResults(MOST_OF_A_HOME * homes.size())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Partner::homeId));
    }

    /** All homes that have an agreement in force with a hospital on the day, those with a green channel first. */
    public List<Partner> ofHospital(UUID hospital, LocalDate day) {
        return entities.createQuery(
                        PARTNER + " where a.medicalId = :hospital and " + IN_FORCE
                                + " order by a.greenReferral desc, a.id",
                        Partner.class)
                .setParameter("hospital", hospital)
                .setParameter("day", day)
                .setMaxResults(MOST_OF_A_HOSPITAL)
                .getResultList();
    }

    /** Of some homes those with which the hospital has an agreement in force and where it posts a doctor on the day. */
    public List<UUID> homesWithDoctorOf(UUID hospital, Collection<UUID> homes, LocalDate day) {
        return ListQuery.of(
                        entities,
                        "select distinct a.careId from KnownAgreement a where a.careId in :homes and a.medicalId = :hospital"
                                + " and " + IN_FORCE
                                + " and exists (select 1 from a.postings p where p.role in :doctors"
                                + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day))",
                        UUID.class,
                        "homes",
                        homes)
                .setParameter("hospital", hospital)
                .setParameter("day", day)
                .setParameter("doctors", DOCTORS)
                .getResultList();
    }

    /** The hospitals that have an agreement in force with the home and post a doctor there on the day. */
    public List<UUID> hospitalsWithDoctorAt(UUID home, LocalDate day) {
        return ListQuery.of(
                        entities,
                        "select distinct a.medicalId from KnownAgreement a where a.careId = :home and " + IN_FORCE
                                + " and exists (select 1 from a.postings p where p.role in :doctors"
                                + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day))",
                        UUID.class,
                        "doctors",
                        DOCTORS)
                .setParameter("home", home)
                .setParameter("day", day)
                .getResultList();
    }
}
