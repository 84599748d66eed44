package org.yiyang.kit.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statements that find what is due: as many values as marks, in their order. */
class DueRowsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final LocalDate COUNTRY = LocalDate.parse("1996-11-30");
    private static final LocalDate CITY = LocalDate.parse("2016-11-30");
    private static final String HOLD = "(exists (select 1 from retention_hold h where h.subject_id = e.id"
            + " and h.lifted_at is null and h.valid_until >= ?)"
            + " or exists (select 1 from retention_hold h where h.subject_id = e.owner"
            + " and h.lifted_at is null and h.valid_until >= ?))";
    private static final DueRows.Holds NOBODY = new DueRows.Holds(TODAY, null);

    private static DueRows elders() {
        return DueRows.of("elder e", "e.id").where("e.status = 'DECEASED'").heldBy("e.owner");
    }

    @Test
    void theLongestCodeOfARegionCounts() {
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        ends.put("", COUNTRY);
        ends.put("46", COUNTRY.plusDays(1));
        ends.put("4601", CITY);
        List<Object> values = new ArrayList<>();
        assertEquals(
                "select count(*) from elder e where e.died <= ? and (case when e.region like ? then e.died <= ?"
                        + " when e.region like ? then e.died <= ? else e.died <= ? end) and e.status = 'DECEASED'"
                        + " and not " + HOLD,
                elders().sinceDay("e.died").region("e.region").count(ends, NOBODY, values));
        assertEquals(List.of(CITY, "4601%", CITY, "46%", COUNTRY.plusDays(1), COUNTRY, TODAY, TODAY), values);
    }

    @Test
    void aMomentCountsByItsDayInChina() {
        List<Object> values = new ArrayList<>();
        assertEquals(
                "select count(*) from elder e where e.at < ? and e.status = 'DECEASED' and " + HOLD,
                elders().sinceMoment("e.at").countHeld(Map.of("", COUNTRY), NOBODY, values));
        assertEquals(List.of(Instant.parse("1996-11-30T16:00:00Z"), TODAY, TODAY), values);
    }

    @Test
    void aRunGoesOnBehindTheLastThatItHasSeen() {
        DueRows.Place place = DueRows.Place.read("1990-02-28 00000000-0000-7000-8000-000000000001");
        List<Object> values = new ArrayList<>();
        assertEquals(
                "select e.id as due_id, e.died as due_since from elder e where e.died <= ? and e.status = 'DECEASED'"
                        + " and not " + HOLD + " and e.died >= ? and (e.died > ? or e.id > ?)"
                        + " order by e.died, e.id limit ? for update",
                elders().sinceDay("e.died").select(Map.of("", COUNTRY), NOBODY, place, values));
        LocalDate day = LocalDate.parse("1990-02-28");
        assertEquals(List.of(COUNTRY, TODAY, TODAY, day, day, place.id()), values);
        assertEquals("1990-02-28 00000000-0000-7000-8000-000000000001", place.written());
    }

    @Test
    void aHoldOnAPersonOfTheRegisterKeepsWhatNamesThePerson() {
        List<Object> values = new ArrayList<>();
        String count = DueRows.of("visit v", "v.id")
                .sinceDay("v.at")
                .heldBy("v.elder_id")
                .heldByNamed("visited n", "n.visit_id = v.id", "n.elder_id")
                .countHeld(Map.of("", COUNTRY), new DueRows.Holds(TODAY, "known_elder"), values);
        assertEquals(
                "select count(*) from visit v where v.at <= ? and ("
                        + "exists (select 1 from retention_hold h where h.subject_id = v.id"
                        + " and h.lifted_at is null and h.valid_until >= ?)"
                        + " or exists (select 1 from retention_hold h where h.subject_id = v.elder_id"
                        + " and h.lifted_at is null and h.valid_until >= ?)"
                        + " or exists (select 1 from visited n join retention_hold h on h.subject_id = n.elder_id"
                        + " where n.visit_id = v.id and h.lifted_at is null and h.valid_until >= ?)"
                        + " or exists (select 1 from known_elder p where p.id = v.id and p.held_until >= ?)"
                        + " or exists (select 1 from known_elder p where p.id = v.elder_id and p.held_until >= ?)"
                        + " or exists (select 1 from visited n join known_elder p on p.id = n.elder_id"
                        + " where n.visit_id = v.id and p.held_until >= ?))",
                count);
        assertEquals(List.of(COUNTRY, TODAY, TODAY, TODAY, TODAY, TODAY, TODAY), values);
    }
}
