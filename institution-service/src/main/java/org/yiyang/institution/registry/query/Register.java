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
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.NamedInstitutions;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/**
 * The one port by which everything else reads the register: as it stood on a day, as known now, and where an institution is
 * that a body or a row of a file names. Each question is a fixed number of queries.
 */
@ApplicationScoped
public class Register {
    private static final String ON_DAY = " %1$s.supersededAt is null and %1$s.validFrom <= :day"
            + " and (%1$s.validTo is null or %1$s.validTo > :day)";
    private static final String ENTRIES = "select i.id, r.entry.name, r.entry.address, r.entry.phone,"
            + " r.entry.regionCode, r.entry.category, r.entry.hospitalLevel, r.entry.ownership, r.status,"
            + " r.entry.parentId, r.entry.operatedById, r.entry.beds, r.entry.bedKinds.care, r.entry.bedKinds.medical,"
            + " c.type from Institution i join i.registrations r left join i.certification c on"
            + String.format(ON_DAY, "c") + " where" + String.format(ON_DAY, "r");
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
    private static final String CERTIFIED =
            " and exists (select 1 from i.certification c where" + String.format(ON_DAY, "c") + ")";
    private static final String OVERLAPPING = " %1$s.supersededAt is null and %1$s.validFrom <= :last"
            + " and (%1$s.validTo is null or %1$s.validTo > :first)";
    private static final String CERTIFIED_DAYS =
            "select i.id, r.validFrom, r.validTo, c.validFrom, c.validTo from Institution i join i.registrations r"
                    + " join i.certification c where" + String.format(OVERLAPPING, "r") + " and"
                    + String.format(OVERLAPPING, "c") + IN_REGION + " order by i.id";
    private static final String NAMED = " and i.id in :ids";
    private static final String OPERATED = " and (r.entry.operatedById in :ids or r.entry.parentId in :ids)";
    private static final String OFFERED = "select i.id, i.entry.parentId, o.kind, o.code from Institution i"
            + " join i.offerings o where (i.id in :ids or (i.entry.parentId in :ids and i.status <> :closed))"
            + " and" + String.format(ON_DAY, "o");
    private final EntityManager entities;
    private final InstitutionRepository repository;
    private final NamedInstitutions institutions;

    Register(EntityManager entities, InstitutionRepository repository, NamedInstitutions institutions) {
        this.entities = entities;
        this.repository = repository;
        this.institutions = institutions;
    }

    /** An institution and its region. */
    public record Place(UUID institution, String region) {}

    /** A department or capability of an institution, or of a unit inside it. */
    public record Offered(UUID id, UUID parentId, OfferingKind kind, String code) {}

    /**
     * Days on which an institution was registered somewhere, and days on which it had both certificates; it counts on those
     * that are both.
     *
     * @param until the first day after them, null while they go on
     */
    public record CertifiedDays(
            UUID id, LocalDate from, LocalDate until, LocalDate certified, LocalDate certifiedUntil) {
        /** Whether it counts on a day. */
        public boolean hold(LocalDate day) {
            return holds(from, until, day) && holds(certified, certifiedUntil, day);
        }

        private static boolean holds(LocalDate first, LocalDate after, LocalDate day) {
            return !day.isBefore(first) && (after == null || day.isBefore(after));
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
                on(ENTRIES + IN_REGION + " order by i.id", Registered.Entry.class, day)
                        .setParameter("region", region + "%")
                        .getResultList(),
                on(CERTIFICATES + IN_REGION, Held.class, day)
                        .setParameter("region", region + "%")
                        .getResultList());
    }

    /** Those of a region that had both certificates, by id. */
    public List<Registered> certified(String region, LocalDate day) {
        return joined(
                on(ENTRIES + IN_REGION + " and c.type is not null order by i.id", Registered.Entry.class, day)
                        .setParameter("region", region + "%")
                        .getResultList(),
                on(CERTIFICATES + IN_REGION + CERTIFIED, Held.class, day)
                        .setParameter("region", region + "%")
                        .getResultList());
    }

    /**
     * On which days of a stretch the institutions of a region had both certificates; one that changed meanwhile stands there
     * for each of its stretches.
     */
    public List<CertifiedDays> certifiedBetween(String region, LocalDate first, LocalDate last) {
        return entities.createQuery(CERTIFIED_DAYS, CertifiedDays.class)
                .setParameter("region", region + "%")
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Those of a region that are no units and held a valid certificate themselves or by a unit, by id. */
    public List<Registered> working(String region, LocalDate day) {
        return on(region, day).stream().filter(Registered::isWorking).toList();
    }

    /** One institution, if it did so on that day. */
    public Optional<Registered> working(UUID institution, LocalDate day) {
        return among(List.of(institution), day).stream()
                .filter(Registered::isWorking)
                .findFirst();
    }

    /** What stood in the register of the named ones, wherever they were. */
    public List<Registered> among(Collection<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return joined(
                on(ENTRIES + NAMED + " order by i.id", Registered.Entry.class, day)
                        .setParameter("ids", ids)
                        .getResultList(),
                on(CERTIFICATES + NAMED, Held.class, day)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** What some institutions operated, and their units, wherever they were. */
    public List<Registered> operatedBy(Collection<UUID> operators, LocalDate day) {
        return joined(
                on(ENTRIES + OPERATED, Registered.Entry.class, day)
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

    /** What some institutions offered; what a unit offers is its whole's. */
    public Map<UUID, List<Offered>> offeredBy(Set<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return on(OFFERED, Offered.class, day)
                .setParameter("ids", ids)
                .setParameter("closed", InstitutionStatus.CLOSED)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(one -> ids.contains(one.id()) ? one.id() : one.parentId()));
    }

    /** Of what is offered the codes of one kind, each once. */
    public static <E extends Enum<E>> SortedSet<E> codes(List<Offered> services, OfferingKind kind, Class<E> codes) {
        return services.stream()
                .filter(service -> service.kind() == kind)
                .map(service -> Enum.valueOf(codes, service.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Where an institution is.
     *
     * @throws Refused 404 if it is not there or not the caller's to know
     */
    public Place place(Scope scope, UUID institution) {
        return findPlace(scope, institution).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND).at("/institutionId"));
    }

    /** Where it is; empty if it is not there or not the caller's to know. */
    public Optional<Place> findPlace(Scope scope, UUID institution) {
        return repository.find(scope, institution).map(found -> new Place(found.id(), found.region()));
    }

    /**
     * The id of the institution that paper names.
     *
     * @param unknown what to refuse with where there is none, or none for this caller
     * @param pointer the field that names it
     */
    public UUID named(Call call, InstitutionReference reference, Refusal unknown, String pointer) {
        return institutions.of(call, reference, unknown, pointer).id();
    }

    /**
     * The same, if there is one that the caller may know of.
     *
     * @throws Refused if a code is none
     */
    public Optional<UUID> named(Call call, InstitutionReference reference) {
        return institutions.known(call, reference).map(Institution::id);
    }

    /** The first day from which the register knows an institution. */
    public LocalDate registeredOn(UUID institution) {
        return repository.findById(institution).registrations().get(0).validFrom();
    }

    /** Whether an institution is at work. */
    public boolean operating(UUID institution) {
        return repository.findById(institution).status() == InstitutionStatus.OPERATING;
    }

    /** Whether an institution is closed for good. */
    public boolean closed(UUID institution) {
        return repository.findById(institution).status() == InstitutionStatus.CLOSED;
    }

    /** The beds of an institution as they are registered. */
    public RegisteredBeds beds(UUID institution) {
        return repository.findById(institution).entry().bedKinds();
    }

    private <T> TypedQuery<T> on(String query, Class<T> type, LocalDate day) {
        return entities.createQuery(query, type).setParameter("day", day);
    }

    private static List<Registered> joined(List<Registered.Entry> entries, List<Held> certificates) {
        Map<UUID, Set<InstitutionKind>> sides = new HashMap<>();
        certificates.forEach(one -> sides.computeIfAbsent(one.id(), id -> EnumSet.noneOf(InstitutionKind.class))
                .add(one.kind().side()));
        return entries.stream()
                .map(entry -> new Registered(entry, sides.getOrDefault(entry.id(), Set.of())))
                .toList();
    }
}
