package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** National codes of designated institutions (医保定点机构编码), as they are in force on a day. */
@ApplicationScoped
public class DesignationCodes {
    private static final String WHERE =
            " p.supersededAt is null and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)"
                    + " and d.term.code is not null order by p.state, d.id";
    private static final String SELECT = "select d.institutionId, d.term.code, d.regionCode, p.state from Designation d"
            + " join d.inForce p where ";
    private final EntityManager entities;

    DesignationCodes(EntityManager entities) {
        this.entities = entities;
    }

    /** A code, whose it is, and whether it is in force or suspended. */
    public record Coded(UUID institutionId, String code, String regionCode, DesignationInForceState state) {}

    /** The code of an institution on a day; empty where it was not designated. */
    public Optional<Coded> of(UUID institution, LocalDate day) {
        return first("d.institutionId = :key and", institution, day);
    }

    /** Whose a code is on a day; empty where nobody was designated by it. */
    public Optional<Coded> read(String code, LocalDate day) {
        return first("d.term.code = :key and", code, day);
    }

    /** Whose a code is or was on any day. */
    public Optional<UUID> ever(String code) {
        return entities
                .createQuery(
                        "select d.institutionId from Designation d where d.term.code = :code order by d.id desc",
                        UUID.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<Coded> first(String condition, Object key, LocalDate day) {
        return entities
                .createQuery(SELECT + condition + WHERE, Coded.class)
                .setParameter("key", key)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst();
    }
}
