package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged service in another zone, with nothing but host and schema in its database address, stores UTC. */
@Tag("long")
class ZoneIT {
    /** Moments that lie ahead by their meaning. */
    private static final Set<String> AHEAD = Set.of("deadline.due_at", "deadline.try_at");

    private static final List<String> WRITTEN_BY_HIBERNATE_AND_JDBC = List.of(
            "institution.changed_at",
            "aggregate_move.moved_at",
            "audit_entry.at",
            "outbox.happened_at",
            "outbox.sent_at",
            "write_claim.claimed_at");

    private static final List<Integer> HOURS_OFF = List.of(-8, -5, -4, 4, 5, 8);

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void aServiceInAnotherZoneWithABareAddressStoresUtc(String zone) {
        new City(Suite.SERVERS, Suite.institution().uri()).enterRegions();
        Tables tables = Suite.tables();
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config("institution"));
        config.computeIfPresent("quarkus.datasource.jdbc.url", (key, url) -> url.replaceAll("\\?.*", ""));
        config.put("tz", zone);
        Application abroad = new Application("institution-service", "institution-abroad", config).start();
        try {
            String since = tables.all("select cast(utc_timestamp(6) as char)", row -> row.getString(1))
                    .get(0);
            City city = new City(Suite.SERVERS, abroad.uri());
            String home = city.home("异地时区养老院 " + zone);
            tables.awaitAllSent();
            Awaitility.await().until(() -> count(tables, "outbox.sent_at", since, 0) > 0);

            Set<String> right = new TreeSet<>();
            List<String> wrong = new ArrayList<>();
            for (String column : moments(tables)) {
                if (count(tables, column, since, 0) > 0) {
                    right.add(column);
                }
                for (int hours : HOURS_OFF) {
                    if (!AHEAD.contains(column) && count(tables, column, since, hours) > 0) {
                        wrong.add(column + " is off by " + hours + " hours");
                    }
                }
            }
            assertEquals(List.of(), wrong);
            assertTrue(right.containsAll(WRITTEN_BY_HIBERNATE_AND_JDBC), right.toString());
            assertEquals(readHere(home), readBy(city, home));
        } finally {
            abroad.stop();
        }
    }

    /** The moves as the service in UTC reads them. */
    private static JsonNode readHere(String home) {
        return readBy(new City(Suite.SERVERS, Suite.institution().uri()), home);
    }

    private static JsonNode readBy(City city, String home) {
        return city.expect(
                200, city.send("GET", "/api/v1/institutions/" + home + "/history", city.official("CIVIL_ADMIN"), null));
    }

    private static List<String> moments(Tables tables) {
        return tables.all(
                "select concat(table_name, '.', column_name) from information_schema.columns"
                        + " where table_schema = database() and data_type in ('datetime', 'timestamp')"
                        + " and table_name <> 'flyway_schema_history' order by 1",
                row -> row.getString(1));
    }

    /** How many values of a column lie within the running minutes, seen some hours off. */
    private static long count(Tables tables, String column, String since, int hours) {
        String[] place = column.split("\\.");
        String sql = "select count(*) from " + place[0] + " where " + place[1] + " between timestampadd(hour, " + hours
                + ", cast(? as datetime(6))) and timestampadd(hour, " + hours + ", utc_timestamp(6))";
        return tables.count(sql, since);
    }
}
