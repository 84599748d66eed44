package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** What stands in the tables, and what happens by itself. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class KeptTest {
    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    @Test
    void medicalTextIsSealedAndEveryReadingIsRecorded() throws SQLException {
        String id = city.submit();
        byte[] impression = one("select impression from referral_form where referral_id = ?", id, byte[].class);
        assertFalse(new String(impression, StandardCharsets.UTF_8).contains("冠心病"));
        assertEquals(0L, readings(id));
        city.unitDoctor().get(City.PATH + "/" + id + "/medical-record").then().statusCode(200);
        city.hospitalDoctor()
                .get(City.PATH + "/" + id + "/medical-record")
                .then()
                .statusCode(200);
        assertEquals(2L, readings(id));
    }

    @Test
    void anOverdueAnswerIsFlaggedByItselfAndHandedToTheDispatcher() {
        String id = city.submit();
        UUID referral = UUID.fromString(id);
        Call now = Call.system(clock.instant());
        once.run(now, () -> deadlines.set(Deadline.at(referral, "REFERRAL_RESPONSE", referral, now.now(), now.now())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> city.unitDoctor()
                        .get(City.PATH + "/" + id)
                        .<List<String>>path("flags")
                        .contains("RESPONSE_OVERDUE"));
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("deadlines.kind", equalTo(List.of("REFERRAL_ESCALATION", "REFERRAL_NO_RESPONSE")));
        city.dispatcher().readsTasks("referral").body("items.findAll { it.overdue }.subjectId", hasItem(id));
    }

    private long readings(String id) throws SQLException {
        return one("select count(*) from audit_entry where outcome = 'READ' and subject_id = ?", id, Long.class);
    }

    private <T> T one(String query, String id, Class<T> type) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setBytes(1, Binary.of(UUID.fromString(id)));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, type);
            }
        }
    }
}
