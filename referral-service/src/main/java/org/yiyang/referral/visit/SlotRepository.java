package org.yiyang.referral.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.database.Binary;

/**
 * The table of slots, and the only place that counts what is booked of them: each time by one statement that the database
 * refuses by its own condition, so that of any number of callers at once no two get the last.
 */
@ApplicationScoped
class SlotRepository implements PanacheRepositoryBase<VisitSlot, UUID> {
    private static final String BOOK_FOR_PARTNER = "update visit_slot set booked = booked + 1"
            + " where id = :id and status = 'OPEN' and places - booked >= 1";
    private static final String BOOK_FOR_OTHER =
            "update visit_slot set booked = booked + 1, booked_by_others = booked_by_others + 1"
                    + " where id = :id and status = 'OPEN' and places - booked >= 1"
                    + " and (visit_day <= :released or places - reserved - booked_by_others >= 1)";
    private static final String GIVE_BACK_OF_PARTNER =
            "update visit_slot set booked = booked - 1 where id = :id and booked >= 1";
    private static final String GIVE_BACK_OF_OTHER = "update visit_slot set booked = booked - 1,"
            + " booked_by_others = booked_by_others - 1 where id = :id and booked >= 1 and booked_by_others >= 1";

    /** Of institutions that may practise on the day on which it is asked. */
    private static final String SEARCH = "select s from VisitSlot s where exists (select 1 from KnownInstitution i"
            + " join i.practice p where i.id = s.institutionId"
            + " and p.validFrom <= :today and (p.validTo is null or p.validTo > :today))";

    private static final String ORDER = " order by s.day, s.id";
    private final EntityManager entities;

    SlotRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The first sessions first. */
    List<VisitSlot> search(SlotSearch search, LocalDate today, SlotKey after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        given(conditions, values, "s.regionCode like :region", search.regionPrefix());
        given(conditions, values, "s.institutionId = :institution", search.institution);
        given(conditions, values, "s.departmentKey = :department", VisitSlot.keyOf(search.department));
        given(conditions, values, "s.day >= :from", search.from == null ? today : search.from);
        given(conditions, values, "s.day <= :to", search.to);
        given(conditions, values, "s.places - s.booked >= :least", search.onlyLeft() ? search.least : null);
        given(conditions, values, "s.status = :open", search.onlyLeft() ? SlotStatus.OPEN : null);
        if (after != null) {
            conditions.add("(s.day > :day or (s.day = :day and s.id > :after))");
            values.put("day", after.day());
            values.put("after", after.id());
        }
        String where = " and " + String.join(" and ", conditions);
        TypedQuery<VisitSlot> query = entities.createQuery(SEARCH + where + ORDER, VisitSlot.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void given(List<String> conditions, Map<String, Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }

    /** Several, read at once; those that were never opened are missing. */
    Map<UUID, VisitSlot> all(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(VisitSlot::id, Function.identity()));
    }

    /**
     * Books one visit more, if one is left.
     *
     * @param partner whether it may be one of those that are reserved
     * @param released the last day whose reserved visits are for everybody by now
     */
    boolean book(UUID slot, boolean partner, LocalDate released) {
        var update = entities.createNativeQuery(partner ? BOOK_FOR_PARTNER : BOOK_FOR_OTHER)
                .setParameter("id", Binary.of(slot));
        return (partner ? update : update.setParameter("released", released)).executeUpdate() == 1;
    }

    /** A visit that was booked does not take place there. */
    void giveBack(UUID slot, boolean partner) {
        entities.createNativeQuery(partner ? GIVE_BACK_OF_PARTNER : GIVE_BACK_OF_OTHER)
                .setParameter("id", Binary.of(slot))
                .executeUpdate();
    }
}
