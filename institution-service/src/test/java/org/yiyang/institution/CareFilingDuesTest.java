package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** The day by which a home must file is published once it can be computed. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CareFilingDuesTest extends RegisterCalls {
    @Inject
    Chores chores;

    private String unfiled(String name, LocalDate openedOn) {
        Map<String, Object> home = new HashMap<>(Sample.home(name));
        home.put("regionCode", "460106");
        if (openedOn != null) {
            home.put("openedOn", openedOn.toString());
        }
        return bureau.with(TokenRequest.as("CIVIL_ADMIN").region("460106"))
                .body(home)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theDayIsToldOnceSomebodyLivesThereAndStaysWhenTheHomeHasFiled() {
        String opened = unfiled("备案期限甲养老院", LocalDate.parse("2026-09-18"));
        String empty = unfiled("备案期限乙养老院", null);
        read(opened).body("careFilingDueOn", nullValue());
        chores.doAll();
        read(opened).body("careFilingDueOn", equalTo("2026-10-09"));
        read(empty).body("careFilingDueOn", nullValue());
        bureau.with(TokenRequest.as("CIVIL_ADMIN").region("460106"))
                .get(PATH + "/" + opened + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem("reckon-care-filing"));
        done("CIVIL_ADMIN", opened, "qualify", Sample.certificate("CARE_FILING", "2026-11-01"));
        chores.doAll();
        read(opened).body("careFilingDueOn", equalTo("2026-10-09"));
    }
}
