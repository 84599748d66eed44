package org.yiyang.insurance.elder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.rotation.IndexStripes;

/** The table of elders; every question of a caller is asked within the caller's scope. */
@ApplicationScoped
class ElderRepository implements PanacheRepositoryBase<Elder, UUID> {

    /** Which elders are wanted; null fields do not narrow. */
    record Filter(
            String region,
            ElderStatus status,
            UUID residence,
            PriorityGroup group,
            LocalDate asOf,
            LocalDate verifiedBefore) {}

    private static final String IN_GROUP =
            "id in (select g.id from Elder g join g.needs.groups.rows p where p.kind = :group"
                    + " and p.supersededAt is null and p.validFrom <= :asOf and (p.validTo is null or p.validTo > :asOf))";

    private static final String HOMES = "select new " + ConcernedInstitutions.class.getName()
            + "(e.id, e.homes.residenceId) from Elder e where e.id in :ids";
    private static final String AUTHORISED = "select a.scope from Elder e join e.family.authorisations a"
            + " where ((e.id = :elder and e.merger.survivorId is null)"
            + " or e.id = (select m.merger.survivorId from Elder m where m.id = :elder))"
            + " and a.person = :account and a.validUntil >= :day";

    private static final String AUTHORISING = "select e.id from Elder e join e.family.authorisations a"
            + " where e.merger.survivorId is null and a.person = :account and a.scope in :scopes and a.validUntil >= :day"
            + " order by e.id";

    private static final String OF_OTHERS = "select m.id, a from Elder m join m.family.authorisations a"
            + " where m.merger.survivorId = :survivor and m.id <> :besides order by m.merger.at, m.id";

    private static final String HOLDS_IDENTIFIER =
            "select e.id from Elder e join e.identifiers.rows i" + " where i.openIndex in :indexes and i.kind = :kind";
    // An index of another kind is made under another purpose and equals none of these.
    private static final String HOLDS_NUMBER =
            "select e.id from Elder e join e.identifiers.rows i where i.openIndex in :indexes";
    private static final String RELEASED = "select i from Elder e join e.identifiers.rows i"
            + " where e.id = :id and i.openIndex is null and i.endedAt is null";
    private static final String IDENTIFIED = "id in (" + HOLDS_IDENTIFIER + ")";
    private static final String IN_CARE_OF =
            "(homes.residenceId = :home or homes.enteredById = :home or proposal.residenceId = :home)"
                    + " and status in :living order by id";
    private static final List<ElderStatus> LIVING =
            Arrays.stream(ElderStatus.values()).filter(ElderStatus::living).toList();

    private static final String LIVING_WHERE_THE_UNIT_IS =
            "homes.residenceId = (select k.parentId from KnownInstitution k where k.id = :scopeInstitution)";

    private final IndexStripes stripes;

    ElderRepository(IndexStripes stripes) {
        this.stripes = stripes;
    }

    Optional<Elder> find(Call call, UUID id) {
        ScopedQuery where = visible(call.scope()).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Elder> list(Call call, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(call.scope())
                .andIfGiven("regionCode like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("homes.residenceId = :residence", "residence", filter.residence())
                .andIfGiven("verification.day < :verifiedBefore", "verifiedBefore", filter.verifiedBefore())
                .andIfGiven("id > :after", "after", after);
        if (filter.group() != null) {
            where.and(IN_GROUP, "group", filter.group()).values().put("asOf", filter.asOf());
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those of some records that the caller may see. */
    List<Elder> withIds(Call call, Collection<UUID> ids) {
        ScopedQuery where = visible(call.scope()).and("id in :ids", "ids", ids);
        return find(where.text(), where.values()).list();
    }

    List<Elder> withIndex(Call call, List<byte[]> indexes) {
        ScopedQuery where = visible(call.scope()).and("identity.index in :indexes", "indexes", indexes);
        return find(where.text() + " order by id", where.values()).list();
    }

    /** The open records that the caller may see of those whom the numbers are. */
    List<Elder> holding(Call call, List<byte[]> indexes) {
        ScopedQuery where = visible(call.scope()).and("openIndex in :indexes", "indexes", indexes);
        return find(where.text(), where.values()).list();
    }

    /** Those that the caller may see of the records into which some were merged, by id. */
    Map<UUID, Elder> survivors(Call call, Collection<Elder> some) {
        Set<UUID> ids = some.stream()
                .filter(one -> one.merger() != null)
                .map(one -> one.merger().survivorId())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return withIds(call, ids).stream().collect(Collectors.toMap(Elder::id, one -> one));
    }

    /** What an account of the family is authorised to on a day; empty without a valid authorisation. */
    Optional<AuthorisationScope> authorised(UUID elder, UUID account, LocalDate day) {
        return getEntityManager()
                .createQuery(AUTHORISED, AuthorisationScope.class)
                .setParameter("elder", elder)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The elders who have authorised an account of the family to one of these until a day at least; of many the first. */
    List<UUID> authorising(UUID account, LocalDate day, Collection<AuthorisationScope> scopes, int most) {
        return ListQuery.of(getEntityManager(), AUTHORISING, UUID.class, "scopes", scopes)
                .setParameter("account", account)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /** Elders who are known by one of these further numbers. */
    List<Elder> withIdentifier(Call call, IdentifierKind kind, List<byte[]> indexes) {
        ScopedQuery where = visible(call.scope()).and(IDENTIFIED, "kind", kind);
        where.values().put("indexes", indexes);
        return find(where.text() + " order by id", where.values()).list();
    }

    /** The record in which a person is entered already, in whatever region, by its number or by a further one. */
    Optional<UUID> holder(List<byte[]> indexes) {
        stripes.hold(indexes);
        return found(indexes);
    }

    /** The same for whoever only asks. */
    Optional<UUID> found(List<byte[]> indexes) {
        return firstId("select e.id from Elder e where e.openIndex in :indexes", null, indexes)
                .or(() -> firstId(HOLDS_NUMBER, null, indexes));
    }

    /** Those of some numbers by which anybody is entered already, in whatever region; nobody is kept from entering them. */
    List<byte[]> taken(List<byte[]> indexes) {
        return Stream.of(
                        "select e.openIndex from Elder e where e.openIndex in :indexes",
                        "select i.openIndex from Elder e join e.identifiers.rows i where i.openIndex in :indexes")
                .flatMap(select ->
                        getEntityManager()
                                .createQuery(select, byte[].class)
                                .setParameter("indexes", indexes)
                                .getResultList()
                                .stream())
                .toList();
    }

    /** The record that has a further number of a kind in use. */
    Optional<UUID> identifierHolder(IdentifierKind kind, List<byte[]> indexes) {
        stripes.hold(indexes);
        return firstId(HOLDS_IDENTIFIER, kind, indexes);
    }

    /** Further numbers in use that a record has given up; the record itself does not read them for it. */
    List<Identifier> released(UUID id) {
        return getEntityManager()
                .createQuery(RELEASED, Identifier.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Optional<UUID> firstId(String query, IdentifierKind kind, List<byte[]> indexes) {
        TypedQuery<UUID> asked =
                getEntityManager().createQuery(query, UUID.class).setParameter("indexes", indexes);
        return (kind == null ? asked : asked.setParameter("kind", kind))
                .getResultList().stream().findFirst();
    }

    /** Where some elders live. */
    List<ConcernedInstitutions> homesOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(HOMES, ConcernedInstitutions.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The living of whom a home has care: who live there, whom it entered, or who shall move there. */
    List<Elder> inCareOf(UUID home) {
        return list(IN_CARE_OF, Parameters.with("home", home).and("living", LIVING));
    }

    /** How many records were merged into one. */
    long mergedInto(UUID survivor) {
        return count("merger.survivorId", survivor);
    }

    /** The records that were merged into one. */
    List<UUID> mergedIds(UUID survivor) {
        return getEntityManager()
                .createQuery("select e.id from Elder e where e.merger.survivorId = :survivor", UUID.class)
                .setParameter("survivor", survivor)
                .getResultList();
    }

    /** What the records that were merged into one say of the family, besides one of them, each as the word of its record, the first merged first. */
    List<Authorisation> authorisationsOfOthers(UUID survivor, UUID besides) {
        return getEntityManager()
                .createQuery(OF_OTHERS, Object[].class)
                .setParameter("survivor", survivor)
                .setParameter("besides", besides)
                .getResultList()
                .stream()
                .map(row -> ((Authorisation) row[1]).from((UUID) row[0]))
                .toList();
    }

    /** The ids under which an elder may be named, whichever is asked for: first that of the record that goes on. */
    List<UUID> namesOf(UUID id) {
        UUID survivor = getEntityManager()
                .createQuery("select e.merger.survivorId from Elder e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(id);
        return namesOfSurvivor(survivor);
    }

    /** The same of whoever is known to go on under an id. */
    List<UUID> namesOfSurvivor(UUID survivor) {
        List<UUID> names = new ArrayList<>(List.of(survivor));
        names.addAll(mergedIds(survivor));
        return names;
    }

    /** Whether a record of the caller's region was there, and nobody knows any more whose it was. */
    boolean isErased(Call call, UUID id) {
        ScopedQuery where = ScopedQuery.within(call.scope())
                .region("regionCode")
                .and("status = ERASED")
                .and("id = :id", "id", id);
        return count(where.text(), where.values()) > 0;
    }

    /**
     * A home sees its residents, and so does its internal unit. Whoever's token names a record that was merged sees the one that
     * goes on in its place, too. One that was erased is shown to nobody: it is counted only.
     */
    private static ScopedQuery visible(Scope scope) {
        ScopedQuery where = ScopedQuery.within(scope)
                .region("regionCode")
                .institution("homes.residenceId", "homes.enteredById")
                .person("id")
                .and("status <> ERASED");
        if (scope.institution() != null) {
            where = where.or(LIVING_WHERE_THE_UNIT_IS);
        }
        return where.orOfPersons("id in (select m.merger.survivorId from Elder m where m.id in :scopePersons)");
    }
}
