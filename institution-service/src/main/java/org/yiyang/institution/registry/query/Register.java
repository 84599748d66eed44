package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;

/** The register as it stood on a day, as known now; each question is a fixed number of queries over period rows. */
@ApplicationScoped
public class Register {
    private static final String ON_DAY = " %1$s.supersededAt is null and %1$s.validFrom <= :day"
            + " and (%1$s.validTo is null or %1$s.validTo > :day)";
    private static final String ENTRIES = "select i.id, r.entry.name, r.entry.regionCode, r.entry.category,"
            + " r.entry.hospitalLevel, r.entry.ownership, r.status, r.entry.parentId, r.entry.operatedById,"
            + " r.entry.beds, r.entry.bedKinds.care, r.entry.bedKinds.medical from Institution i"
            + " join i.registrations r where" + String.format(ON_DAY, "r");
    private static final String CERTIFICATES = "select i.id, q.kind from Institution i join i.registrations r"
            + " join i.qualifications q join q.periods p where" + String.format(ON_DAY, "r")
            + " and p.state = org.yiyang.institution.registry.entry.QualificationState.VALID and"
            + String.format(ON_DAY, "p");
    private static final String GREEN_CHANNELS =
            "select i.id from Institution i join i.greenChannels g join i.registrations r where"
                    + " r.status = org.yiyang.institution.registry.entry.InstitutionStatus.OPERATING and"
                    + String.format(ON_DAY, "r") + " and" + String.format(ON_DAY, "g");
    private static final String DEPARTMENTS = "select distinct i.id from Institution i join i.offerings o where"
            + " o.kind = org.yiyang.institution.registry.entry.OfferingKind.DEPARTMENT and o.code in :codes and"
            + String.format(ON_DAY, "o");
    private static final String IN_REGION = " and r.entry.regionCode like :region";
    private static final String NAMED = " and i.id in :ids";
    private static final String OPERATED = " and (r.entry.operatedById in :ids or r.entry.parentId in :ids)";
    private final EntityManager entities;

    Register(EntityManager entities) {
        this.entities = entities;
    }

    /** One row of the register. */
    record Entry(
            UUID id,
            String name,
            String regionCode,
            InstitutionCategory category,
            HospitalLevel hospitalLevel,
            Ownership ownership,
            InstitutionStatus status,
            UUID parentId,
            UUID operatedById,
            int beds,
            int careBeds,
            int medicalBeds) {
        Registered holding(Set<InstitutionKind> certificates) {
            return new Registered(
                    id,
                    name,
                    regionCode,
                    category,
                    hospitalLevel,
                    ownership,
                    status,
                    parentId,
                    operatedById,
                    beds,
                    careBeds,
                    medicalBeds,
                    certificates);
        }
    }

    /** One valid certificate. */
    record Held(UUID id, QualificationKind kind) {}

    /**
     * All that stood in the register of a region, by id.
     *
     * @param region a region code's digits, as 4601; where it was on that day
     */
    public List<Registered> on(String region, LocalDate day) {
        return joined(
                on(ENTRIES + IN_REGION + " order by i.id", Entry.class, day)
                        .setParameter("region", region + "%")
                        .getResultList(),
                on(CERTIFICATES + IN_REGION, Held.class, day)
                        .setParameter("region", region + "%")
                        .getResultList());
    }

    /** What stood in the register of the named ones, wherever they were. */
    public List<Registered> among(Collection<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return joined(
                on(ENTRIES + NAMED + " order by i.id", Entry.class, day)
                        .setParameter("ids", ids)
                        .getResultList(),
                on(CERTIFICATES + NAMED, Held.class, day)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** What some institutions operated, and their units, wherever they were. */
    public List<Registered> operatedBy(Collection<UUID> operators, LocalDate day) {
        return joined(
                on(ENTRIES + OPERATED, Entry.class, day)
                        .setParameter("ids", operators)
                        .getResultList(),
                on(CERTIFICATES + OPERATED, Held.class, day)
                        .setParameter("ids", operators)
                        .getResultList());
    }

    /** All that worked and whose green channel for elders was open. */
    public Set<UUID> withGreenChannel(LocalDate day) {
        return new HashSet<>(on(GREEN_CHANNELS, UUID.class, day).getResultList());
    }

    /** All that had one of these departments. */
    public Set<UUID> withDepartment(Set<Department> departments, LocalDate day) {
        return new HashSet<>(on(DEPARTMENTS, UUID.class, day)
                .setParameter("codes", departments.stream().map(Enum::name).toList())
                .getResultList());
    }

    private <T> TypedQuery<T> on(String query, Class<T> type, LocalDate day) {
        return entities.createQuery(query, type).setParameter("day", day);
    }

    private static List<Registered> joined(List<Entry> entries, List<Held> certificates) {
        Map<UUID, Set<InstitutionKind>> sides = new HashMap<>();
        certificates.forEach(one -> sides.computeIfAbsent(one.id(), id -> EnumSet.noneOf(InstitutionKind.class))
                .add(one.kind().side()));
        return entries.stream()
                .map(entry -> entry.holding(sides.getOrDefault(entry.id(), Set.of())))
                .toList();
    }
}
