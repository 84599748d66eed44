package org.yiyang.institution.window;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.retention.RetentionCatalog;
import org.yiyang.kit.write.Chore;
import org.yiyang.kit.write.Chores;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** The papers of a case go when nothing asks for them any more; what was decided stays. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseRetentionTest {
    private final CaseCalls counter = new CaseCalls();
    private final RetentionOfAService retention = new RetentionOfAService("institution");

    @Inject
    RetentionCatalog catalog;

    @Inject
    Database database;

    @Inject
    Chores chores;

    @All
    @Inject
    List<Chore> each;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Clock clock;

    @BeforeEach
    void tonightNothingWasDoneYet() {
        counter.enterRegions();
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    @Test
    void everyTableWithSomethingOfPersonsHasARule() {
        assertEquals(List.of(), catalog.tablesWithoutRule());
    }

    @Test
    void rulesAndHoldsAreAnswered() {
        retention.answers();
        assertEquals(360, retention.kind("CASE_PAPERS").get("months"));
        assertEquals(36, retention.kind("AUDIT_ENTRY").get("months"));
    }

    @Test
    void thePapersOfAnOldCaseGoOnceWhateverHappensAndTheCaseStays() {
        String home = counter.home("一窗丙存养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.draft(home, CaseCalls.unitFiling("一窗丙存医务室"));
        counter.attach(home, id, "STAFF_LIST");
        counter.move(counter.manager(home), id, "withdraw", Map.of("reason", "不办了"))
                .statusCode(200);
        UUID subject = UUID.fromString(id);
        String paper =
                database.anywhere(sql -> sql.select("select hex(content) from document where owner_id = ?", subject)
                        .mapTo(String.class)
                        .one());
        StoredTexts stored = new StoredTexts(database);
        database.anywhere(sql ->
                sql.execute("update one_window_case set changed_at = '1985-02-28 03:00:00' where id = ?", subject));
        String hold = retention.hold(id);
        chores.doAll();
        assertEquals(List.of("document.content"), stored.bytes(paper));
        retention.lift(hold);
        database.anywhere(sql -> sql.execute("delete from retention_state"));
        RetentionOfAService.breaksOff(unitOfWork, clock.instant(), each);
        assertEquals(List.of("document.content"), stored.bytes(paper));
        chores.doAll();
        chores.doAll();
        assertEquals(1, retention.gone("CASE_PAPERS"));
        assertEquals(List.of(), stored.bytes(paper));
        counter.read("WINDOW_CLERK", id).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }
}
