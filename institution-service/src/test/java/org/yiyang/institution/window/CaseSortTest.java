package org.yiyang.institution.window;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;

/** Cases by what is due first, over all pages: the sorting is the list's and not that of one page. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseSortTest {
    private static final String LIST = "/api/v1/one-window-cases?sort=DUE&limit=1&applicant=";
    private static final Map<String, Object> PUBLICITY =
            Map.of("department", "HEALTH", "ground", "PUBLICITY", "reason", "公示");
    private static final String FILL = "/db/migration/V2026.12.08.0201__institution_case_due_fill.sql";
    private static final int LONG_AGO_DAYS = 40;
    private final CaseCalls counter = new CaseCalls();

    @Inject
    DataSource database;

    @Any
    @Inject
    Scheduler scheduler;

    @Inject
    Chores chores;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatStandsComesLastPageByPage() {
        String home = counter.home("先后养老院", 120, "PRIVATE_NONPROFIT");
        String standing = counter.submitted(home, "先后养老院甲医务室");
        String later = counter.submitted(home, "先后养老院乙医务室");
        String first = counter.submitted(home, "先后养老院丙医务室");
        for (String id : List.of(standing, later)) {
            counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        }
        pause(standing);
        assertEquals(List.of(first, later, standing), walked(LIST + home + "&open=true"));
        counter.as("WINDOW_CLERK")
                .get("/api/v1/one-window-cases?applicant=" + home)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(standing, later, first)));
    }

    @Test
    void anOrderThatIsNoneIsRefused() {
        counter.as("WINDOW_CLERK")
                .get("/api/v1/one-window-cases?sort=LOUDEST")
                .then()
                .statusCode(400);
    }

    /** 45 workdays from its receipt, though the time for the acceptance is long over. */
    @Test
    void whatSilenceAcceptedIsSortedByTheTimeForItsDecision() throws SQLException {
        String home = counter.home("先后默许养老院", 120, "PRIVATE_NONPROFIT");
        String silent = acceptedBySilence(home, "先后默许护理院");
        String sooner = counter.submitted(home, "先后默许医务室");
        assertEquals(List.of(sooner, silent), walked(LIST + home));
    }

    @Test
    void whatIsLateComesFirstUntilItsStageIsOverAndLastWhileItsClockStands() throws SQLException {
        String home = counter.home("先后逾期养老院", 120, "PRIVATE_NONPROFIT");
        String late = late(home, "先后逾期甲医务室");
        String soon = counter.submitted(home, "先后逾期乙医务室");
        String far = counter.licensing(home, "先后逾期护理院");
        counter.move(counter.as("WINDOW_CLERK"), far, "accept", Map.of()).statusCode(200);
        assertEquals(List.of(late, soon, far), walked(LIST + home));
        pause(late);
        assertEquals(List.of(soon, far, late), walked(LIST + home));
        counter.decide("HEALTH_ADMIN", late, "resume", "HEALTH").statusCode(200);
        assertEquals(List.of(late, soon, far), walked(LIST + home));
        counter.decide("HEALTH_ADMIN", late, "file", "HEALTH").statusCode(200);
        assertEquals(List.of(soon, late, far), walked(LIST + home), "ten workdays to hand it out");
        counter.issued(late, CaseCalls.certificate("先后逾期"));
        assertEquals(List.of(soon, far, late), walked(LIST + home));
    }

    @Test
    void aChangeThatIsFiledLateComesFirstUntilItIsHandedIn() {
        String home = counter.home("先后变更养老院", 40, "PUBLIC");
        String other = counter.submitted(home, "先后变更医务室");
        String change = changedLongAgo(home);
        assertEquals(List.of(change, other), walked(LIST + home));
        counter.move(counter.manager(home), change, "submit", Map.of()).statusCode(200);
        assertEquals(List.of(other, change), walked(LIST + home), "of one day, as they were begun");
    }

    /** What the migration makes of the cases that it finds, and the chore of those that an older instance has moved. */
    @Tag("long")
    @Test
    void whatIsDueIsFoundAgainWhereItIsNotNoted() throws SQLException, IOException {
        String home = counter.home("先后补记养老院", 120, "PUBLIC");
        String silent = acceptedBySilence(home, "先后补记护理院");
        String standing = late(home, "先后补记甲医务室");
        pause(standing);
        String issued = late(home, "先后补记乙医务室");
        counter.decide("HEALTH_ADMIN", issued, "file", "HEALTH").statusCode(200);
        counter.issued(issued, CaseCalls.certificate("先后补记"));
        String handedIn = changedLongAgo(home);
        counter.move(counter.manager(home), handedIn, "submit", Map.of()).statusCode(200);
        String late = late(home, "先后补记丙医务室");
        String draft = counter.draft(home, CaseCalls.unitFiling("先后补记丁医务室"));
        List<String> byDue = List.of(late, handedIn, silent, standing, issued, draft);
        assertEquals(byDue, walked(LIST + home));

        String ofHome = " where applicant_id = " + key(home);
        sql("update one_window_case set due_at = default" + ofHome);
        sql(resource(FILL));
        assertEquals(byDue, walked(LIST + home));

        int version = counter.read("WINDOW_CLERK", late).extract().path("version");
        sql("update one_window_case set due_at = default" + ofHome);
        sql("update one_window_case set due_at = '2026-01-05 16:00:00' where id = " + key(issued));
        chores.doAll();
        assertEquals(byDue, walked(LIST + home));
        counter.read("WINDOW_CLERK", late).body("version", equalTo(version));
    }

    private void pause(String id) {
        counter.move(counter.as("HEALTH_ADMIN"), id, "pause", PUBLICITY).statusCode(200);
    }

    private static LocalDate longAgo() {
        return CaseCalls.today().minusDays(LONG_AGO_DAYS);
    }

    /** A permission about which nobody said anything for two weeks of work. */
    private String acceptedBySilence(String home, String hospital) throws SQLException {
        String id = counter.licensing(home, hospital);
        LocalDate received = CaseCalls.today().minusDays(LONG_AGO_DAYS / 2);
        sql("update one_window_case set received_on = '" + received + "' where id = " + key(id));
        sql("update deadline set due_at = '" + received + "', try_at = '" + received + "' where subject_id = "
                + key(id));
        scheduler.look();
        counter.read("WINDOW_CLERK", id)
                .body("acceptance.deemed", equalTo(true))
                .body("deadlines[0].overdue", equalTo(false));
        return id;
    }

    /** A filing that should have been decided by now; stopped and on again, its time is counted from a day long ago. */
    private String late(String home, String unit) throws SQLException {
        String id = counter.submitted(home, unit);
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        sql("update one_window_case set accepted_on = '" + longAgo() + "' where id = " + key(id));
        pause(id);
        counter.decide("HEALTH_ADMIN", id, "resume", "HEALTH").statusCode(200);
        scheduler.look();
        counter.read("HEALTH_ADMIN", id).body("deadlines[0].overdue", equalTo(true));
        return id;
    }

    private String changedLongAgo(String home) {
        Map<String, Object> change = Map.of(
                "matter", "CHANGE",
                "level", "DISTRICT",
                "changeReason", "NAME",
                "changedOn", longAgo().toString(),
                "particulars", Map.of("name", "更名后的养老院"));
        String id = counter.draft(home, change);
        counter.attach(home, id, "CHANGE_APPLICATION", "CHANGE_GROUNDS");
        scheduler.look();
        return id;
    }

    private static String key(String id) {
        return "x'" + id.replace("-", "") + "'";
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(text) > 0, text);
        }
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = CaseSortTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The ids of all pages; the days that the cases show are in the order of the list, and those without one are last. */
    private List<String> walked(String address) {
        List<String> ids = new ArrayList<>();
        List<Instant> dues = new ArrayList<>();
        String next = address;
        while (next != null) {
            Response page = counter.as("WINDOW_CLERK").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            List<List<String>> shown = page.path("items.deadlines.dueAt");
            shown.forEach(
                    due -> dues.add(due.isEmpty() || due.get(0) == null ? Instant.MAX : Instant.parse(due.get(0))));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll(".*<(.*)>.*", "$1");
        }
        assertEquals(Stream.of(dues.toArray(Instant[]::new)).sorted().toList(), dues);
        return ids;
    }
}
