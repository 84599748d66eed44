package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.database.ListQuery;

/** Which institutions are where, and what they offer; each question is one statement, whatever the number of them. */
@ApplicationScoped
public class PlacedInstitutions {
    private static final String SELECT = "select new " + PlacedInstitution.class.getName()
            + "(i.id, i.name, i.phone, i.side, i.level, i.category, i.regionCode, i.parentId, i.location.latitude,"
            + " i.location.longitude) from KnownInstitution i where ";
    private static final String MAY_PRACTISE = "exists (select 1 from i.practice p where p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo > :day))";
    private static final String OFFERS = "(i.category in :categories"
            + " or exists (select 1 from i.offerings o where o.kind = 'DEPARTMENT' and o.code in :departments"
            + " and o.validFrom <= :day and (o.validTo is null or o.validTo > :day))"
            + " or exists (select 1 from i.offerings o where o.kind = 'CAPABILITY' and o.code in :capabilities"
            + " and o.validFrom <= :day and (o.validTo is null or o.validTo > :day))"
            + " or i.side = :side)";
    /** A plane is near enough to the earth to say which of a city's institutions are nearer. */
    private static final String NEAREST = " order by case when i.location.latitude is null then 1 else 0 end,"
            + " (i.location.latitude - :latitude) * (i.location.latitude - :latitude)"
            + " + (i.location.longitude - :longitude) * (i.location.longitude - :longitude) * :shrink, i.id";

    private static final String OFFERINGS =
            "select i.id, o.kind, o.code from KnownInstitution i join i.offerings o where i.id in :ids"
                    + " and o.validFrom <= :day and (o.validTo is null or o.validTo > :day)";
    private final EntityManager entities;

    PlacedInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Who is looked for.
     *
     * @param region the code with which the regions begin
     * @param day on which they may practise and offer it
     * @param side all of that side count besides those that fit by a code; null for none
     * @param near the nearest come first; null where it is not known from where
     * @param name a part of the name, null for any
     */
    public record Wanted(
            String region,
            LocalDate day,
            Set<String> categories,
            Set<String> departments,
            Set<String> capabilities,
            InstitutionSide side,
            GeoPoint near,
            String name) {}

    /** Those in the region that fit by their category, a department or a capability; at most so many. */
    public List<PlacedInstitution> find(Wanted wanted, int most) {
        GeoPoint near = wanted.near();
        String order = near == null ? " order by i.id" : NEAREST;
        TypedQuery<PlacedInstitution> query = ListQuery.of(
                        entities,
                        SELECT + "i.regionCode like :region and " + MAY_PRACTISE + " and " + OFFERS
                                + named(wanted.name()) + order,
                        PlacedInstitution.class,
                        "categories",
                        orNone(wanted.categories()))
                .setParameter("region", wanted.region() + "%")
                .setParameter("day", wanted.day())
                .setParameter("departments", orNone(wanted.departments()))
                .setParameter("capabilities", orNone(wanted.capabilities()))
                .setParameter("side", wanted.side());
        if (wanted.name() != null) {
            query.setParameter("name", wanted.name());
        }
        if (near != null) {
            double shrink = Math.cos(Math.toRadians(near.latitude()));
            query.setParameter("latitude", near.latitude())
                    .setParameter("longitude", near.longitude())
                    .setParameter("shrink", shrink * shrink);
        }
        return query.setMaxResults(most).getResultList();
    }

    /**
     * Who cares for elders at home is looked for.
     *
     * @param cities the digits with which the regions begin, null for anywhere
     * @param categories that do so as such
     * @param capability by which any other does
     * @param name a part of the name, null for any
     */
    public record Caring(Set<String> cities, Set<String> categories, String capability, LocalDate day, String name) {}

    /** Medical institutions that may practise and care at home on the day, by name; at most so many. */
    public List<PlacedInstitution> caringAtHome(Caring wanted, int most) {
        Set<String> cities = wanted.cities() == null ? Set.of() : wanted.cities();
        String where = (wanted.cities() == null ? "" : "substring(i.regionCode, 1, 4) in :cities and ")
                + "i.side = :medical and " + MAY_PRACTISE
                + " and (exists (select 1 from i.categories c where c.category in :categories and c.validFrom <= :day"
                + " and (c.validTo is null or c.validTo > :day)) or exists (select 1 from i.offerings o where o.kind = 'CAPABILITY'"
                + " and o.code = :capability and o.validFrom <= :day and (o.validTo is null or o.validTo > :day)))"
                + named(wanted.name()) + " order by i.name, i.id";
        TypedQuery<PlacedInstitution> query = wanted.cities() == null
                ? entities.createQuery(SELECT + where, PlacedInstitution.class)
                : ListQuery.of(entities, SELECT + where, PlacedInstitution.class, "cities", orNone(cities));
        if (wanted.name() != null) {
            query.setParameter("name", wanted.name());
        }
        return query.setParameter("medical", InstitutionSide.MEDICAL)
                .setParameter("day", wanted.day())
                .setParameter("categories", wanted.categories())
                .setParameter("capability", wanted.capability())
                .setMaxResults(most)
                .getResultList();
    }

    private static String named(String name) {
        return name == null ? "" : " and locate(:name, i.name) > 0";
    }

    /** An empty list is no condition that every database takes. */
    private static Set<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    /**
     * Some institutions and the units inside them, as far as they may practise on the day; at most so many.
     *
     * @param name a part of the name, null for any
     */
    public List<PlacedInstitution> withUnits(Collection<UUID> ids, LocalDate day, String name, int most) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String where = "(i.id in :ids or i.parentId in :ids) and " + MAY_PRACTISE + named(name);
        TypedQuery<PlacedInstitution> query =
                ListQuery.of(entities, SELECT + where + " order by i.id", PlacedInstitution.class, "ids", ids);
        if (name != null) {
            query.setParameter("name", name);
        }
        return query.setParameter("day", day).setMaxResults(most).getResultList();
    }

    /** Several by id, whether or not they may practise; those that are not known are missing. */
    public Map<UUID, PlacedInstitution> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : ListQuery.of(entities, SELECT + "i.id in :ids", PlacedInstitution.class, "ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(PlacedInstitution::id, Function.identity()));
    }

    /** What each of some offers on the day. */
    public Map<UUID, Offered> offered(Collection<PlacedInstitution> some, LocalDate day) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<String>> departments = new HashMap<>();
        Map<UUID, Set<String>> capabilities = new HashMap<>();
        entities
                .createQuery(OFFERINGS, Object[].class)
                .setParameter("ids", some.stream().map(PlacedInstitution::id).collect(Collectors.toSet()))
                .setParameter("day", day)
                .getResultList()
                .stream()
                .forEach(row -> (row[1].equals("DEPARTMENT") ? departments : capabilities)
                        .computeIfAbsent((UUID) row[0], id -> new HashSet<>())
                        .add((String) row[2]));
        return some.stream()
                .collect(Collectors.toMap(
                        PlacedInstitution::id,
                        one -> new Offered(
                                one.side(),
                                one.category(),
                                departments.getOrDefault(one.id(), Set.of()),
                                capabilities.getOrDefault(one.id(), Set.of())),
                        (first, same) -> first));
    }
}
