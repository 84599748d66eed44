package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What a filing says of a person ends by a period of its own, and what the bureau has given stays. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class FilingRetentionTest extends FiledReferral {
    private static final String LONG_AGO = "1985-02-28";
    private final RetentionOfAService retention = new RetentionOfAService("insurance");

    @Inject
    Database database;

    @Inject
    Chores chores;

    @BeforeEach
    void tonightNothingWasDoneYet() {
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    private long kept() {
        return database.anywhere(sql -> sql.select(
                        "select count(*) from referral_filing where elder_id = ? and content_sealed is not null",
                        UUID.fromString(elder))
                .mapTo(Long.class)
                .one());
    }

    @Test
    void whatAFilingSaysGoesByItsOwnPeriodAndNumberAndDaysStay() {
        String given = filedForSomebodyWhoDiedLongAgo();
        chores.doAll();
        agency.as("INSURANCE_AGENT").get(PATH + elder).then().statusCode(404);
        assertEquals(1, kept());
        madeLongAgo();
        chores.doAll();
        assertEquals(0, kept());
        seen().body("status", equalTo("FILED"))
                .body("number", equalTo(given))
                .body("filedOn", equalTo(today.toString()));
        agent("reveal", reason())
                .statusCode(200)
                .body("phone", nullValue())
                .body("address", nullValue())
                .body("diagnosisCode", nullValue());
    }

    /** What a filing says is worth nothing to a court that cannot be told whose it was. */
    @Test
    void aHoldOnTheReferralKeepsTheFilingAndWhoseItIs() {
        filedForSomebodyWhoDiedLongAgo();
        madeLongAgo();
        String hold = retention.hold(referral.toString());
        chores.doAll();
        agency.as("INSURANCE_AGENT").reads(PATH + elder).body("status", equalTo("DECEASED"));
        assertEquals(1, kept());
        agent("reveal", reason()).statusCode(200).body("phone", equalTo("13800009999"));
        retention.lift(hold);
        tonightNothingWasDoneYet();
        chores.doAll();
        agency.as("INSURANCE_AGENT").get(PATH + elder).then().statusCode(404);
        assertEquals(0, kept());
    }

    /** The number that the bureau has given. */
    private String filedForSomebodyWhoDiedLongAgo() {
        heard("ACCEPTED", receiver, 1);
        Map<String, Object> said = new HashMap<>(content());
        said.put("phone", "13800009999");
        said.put("address", "海口市某路一号");
        complete(said).statusCode(200);
        String given = "460100" + SyntheticCodes.designationCode().substring(1);
        agent("record-number", Map.of("number", given, "filedOn", today.toString()))
                .statusCode(200);
        agent(elder, "record-death", Map.of("deceasedOn", today.toString())).statusCode(200);
        assertEquals(1, kept());
        database.anywhere(sql -> sql.execute(
                "update elder set deceased_on = ?, ended_on = ? where id = ?",
                LONG_AGO,
                LONG_AGO,
                UUID.fromString(elder)));
        return given;
    }

    private void madeLongAgo() {
        tonightNothingWasDoneYet();
        database.anywhere(sql -> sql.execute(
                "update referral_filing set referred_on = ? where elder_id = ?", LONG_AGO, UUID.fromString(elder)));
    }
}
