package org.yiyang.institution;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OperatorTest extends RegisterCalls {
    private String operated(String role, Map<String, Object> entry, String operator) {
        Map<String, Object> body = new HashMap<>(entry);
        body.put("operatedById", operator);
        return registered(role, body);
    }

    private ValidatableResponse seen(TokenRequest token, String id, String asOf) {
        return bureau.with(token)
                .get(PATH + "/" + id + "/operated" + (asOf == null ? "" : "?asOf=" + asOf))
                .then();
    }

    @Test
    void whatAHospitalOperatesIsSeenTogetherLinkByLinkAndSummedUpOnADay() {
        String hospital = licensed("集团医院", "2010-01-01");
        String host = filed("集团合作养老院");
        String site = operated("HEALTH_ADMIN", Sample.unit("集团执业点", host), hospital);
        done("HEALTH_ADMIN", site, "qualify", Sample.certificate("MEDICAL_FILING", "2019-06-01"));
        String home = operated("CIVIL_ADMIN", Sample.home("集团托管养老院"), hospital);
        done("CIVIL_ADMIN", home, "qualify", Sample.certificate("CARE_FILING", "2019-01-01"));
        String room = registered("HEALTH_ADMIN", Sample.unit("集团托管养老院医务室", home));
        done("HEALTH_ADMIN", room, "qualify", Sample.certificate("MEDICAL_FILING", "2020-01-01"));
        TokenRequest health = TokenRequest.as("HEALTH_ADMIN").region("4601");
        seen(health, hospital, null)
                .statusCode(200)
                .body("operator.name", equalTo("集团医院"))
                .body("items.id", containsInAnyOrder(site, home, room))
                .body("totals.institutions", equalTo(3))
                .body("totals.beds", equalTo(120))
                .body("totals.careBeds", equalTo(120))
                .body("totals.medicalCertificates", equalTo(2))
                .body("totals.careFilings", equalTo(1))
                .body("totals.dualCertified", equalTo(1));
        seen(health, hospital, "2019-12-31")
                .body("totals.dualCertified", equalTo(0))
                .body("totals.medicalCertificates", equalTo(1));
        seen(health, hospital, "2000-01-01").statusCode(404).body("code", equalTo("INSTITUTION_NOT_REGISTERED_THEN"));
        done("CIVIL_ADMIN", home, "change", change("2023-01-01", Map.of("selfOperated", true)));
        seen(health, hospital, null).body("items.id", containsInAnyOrder(site));
        seen(health, hospital, "2022-12-31").body("totals.institutions", equalTo(3));
    }

    @Test
    void theOperatorsStaffSeeItWholeAnOfficialTheOwnRegionAndOthersNothing() {
        String hospital = licensed("跨区医院", "2010-01-01");
        String here = operated("CIVIL_ADMIN", Sample.home("跨区甲养老院"), hospital);
        Map<String, Object> away = new HashMap<>(Sample.home("跨区乙养老院"));
        away.put("regionCode", "460108");
        String there = operated("CIVIL_ADMIN", away, hospital);
        seen(TokenRequest.as("MED_MANAGER").institution(hospital), hospital, null)
                .body("items.id", containsInAnyOrder(here, there))
                .body("totals.beds", equalTo(240));
        seen(TokenRequest.as("CIVIL_ADMIN").region("460106"), hospital, null)
                .body("items.id", containsInAnyOrder(here))
                .body("totals.beds", equalTo(120));
        seen(TokenRequest.as("CIVIL_ADMIN").region("460108"), hospital, null).statusCode(404);
        seen(TokenRequest.as("CARE_MANAGER").institution(here), hospital, null).statusCode(404);
        seen(TokenRequest.as("CIVIL_ADMIN").region("4601"), here, null).body("items", hasSize(0));
    }

    @Test
    void operatorsInACircleAreCountedOnce() {
        String one = licensed("循环甲医院", "2010-01-01");
        String other = licensed("循环乙医院", "2010-01-01");
        done("HEALTH_ADMIN", one, "change", change("2020-01-01", Map.of("operatedById", other)));
        done("HEALTH_ADMIN", other, "change", change("2020-01-01", Map.of("operatedById", one)));
        seen(TokenRequest.as("HEALTH_ADMIN").region("4601"), one, null)
                .body("items.id", containsInAnyOrder(other))
                .body("totals.medicalBeds", equalTo(120));
    }
}
