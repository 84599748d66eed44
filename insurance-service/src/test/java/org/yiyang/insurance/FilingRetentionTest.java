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
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What a filing says of a person goes with the person, and what the bureau has given stays. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class FilingRetentionTest extends FiledReferral {
    private static final String LONG_AGO = "1985-02-28";

    @Inject
    Database database;

    @Inject
    Chores chores;

    @BeforeEach
    void tonightNothingWasDoneYet() {
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    private long told() {
        return database.anywhere(sql -> sql.select(
                        "select count(*) from referral_filing where elder_id = ? and content_sealed is not null",
                        UUID.fromString(elder))
                .mapTo(Long.class)
                .one());
    }

    @Test
    void phoneAndAddressGoWithWhoTheElderWasAndNumberAndDaysStay() {
        heard("ACCEPTED", receiver, 1);
        Map<String, Object> said = new HashMap<>(content());
        said.put("phone", "13800009999");
        said.put("address", "海口市某路一号");
        complete(said).statusCode(200);
        String given = "460100" + SyntheticCodes.designationCode().substring(1);
        agent("record-number", Map.of("number", given, "filedOn", today.toString()))
                .statusCode(200);
        agent(elder, "record-death", Map.of("deceasedOn", today.toString())).statusCode(200);
        assertEquals(1, told());
        database.anywhere(sql -> sql.execute(
                "update elder set deceased_on = ?, ended_on = ? where id = ?",
                LONG_AGO,
                LONG_AGO,
                UUID.fromString(elder)));
        chores.doAll();
        agency.as("INSURANCE_AGENT").get(PATH + elder).then().statusCode(404);
        assertEquals(0, told());
        seen().body("status", equalTo("FILED"))
                .body("number", equalTo(given))
                .body("filedOn", equalTo(today.toString()));
        agent("reveal", reason())
                .statusCode(200)
                .body("phone", nullValue())
                .body("address", nullValue())
                .body("diagnosisCode", nullValue());
    }
}
