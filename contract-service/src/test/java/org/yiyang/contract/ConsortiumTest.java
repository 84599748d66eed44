package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ConsortiumTest extends AgreementCalls {
    private static final String CONSORTIA = "/api/v1/contract/consortia";

    private UUID another() {
        UUID one = Ids.next();
        inbox.apply(List.of(InstitutionFeed.home(one, "460108", "PUBLIC", "OPERATING")));
        return one;
    }

    private String body(UUID lead, String item, UUID... members) {
        String named = String.join(
                "\",\"", List.of(members).stream().map(UUID::toString).toList());
        return """
                {"name":"美兰医养联合体","leadId":"%s","members":["%s"],"sharedItems":["%s"],"foundedOn":"%s",
                 "document":"海卫〔2026〕9号"}""".formatted(lead, named, item, today.minusDays(30));
    }

    private String founded(UUID third) {
        return health().body(body(hospital, "TWO_WAY_REFERRAL", hospital, home, third))
                .post(CONSORTIA)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String on(UUID institution, String more) {
        return "{\"institutionId\":\"" + institution + "\"" + more + "}";
    }

    private void refused(String path, String body, int status, String code) {
        health().body(body).post(path).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void institutionsJoinAndLeaveByDayAndTheLeadIsAlwaysOneOfThem() {
        UUID third = another();
        UUID fourth = another();
        String path = CONSORTIA + "/" + founded(third);
        String leave = ",\"day\":\"" + today + "\",\"reason\":\"调整\"";
        refused(path + "/leave", on(third, leave), 422, "CONSORTIUM_MEMBERS_FEW");
        String join = ",\"day\":\"" + today.minusDays(10) + "\"";
        health().body(on(fourth, join))
                .post(path + "/join")
                .then()
                .statusCode(200)
                .body("members", hasSize(4));
        refused(path + "/join", on(fourth, join), 409, "CONSORTIUM_MEMBER_ALREADY");
        refused(path + "/leave", on(hospital, leave), 422, "CONSORTIUM_LEAD_LEAVES");
        health().body(on(home, ",\"reason\":\"轮值\""))
                .post(path + "/change-lead")
                .then()
                .statusCode(200);
        health().body(on(hospital, leave)).post(path + "/leave").then().statusCode(200);
        health().get(path + "?asOf=" + today.minusDays(11)).then().body("members", hasSize(3));
        health().get(path + "?asOf=" + today)
                .then()
                .body("members", hasSize(3))
                .body("leadId", equalTo(home.toString()));
        health().get(path + "/history").then().statusCode(200).body("items", hasSize(4));
        medicalManager().get(path).then().statusCode(200).body("allowedActions", empty());
        as(token("MED_MANAGER").institution(UUID.randomUUID().toString()))
                .get(path)
                .then()
                .statusCode(404);
        String end = "{\"day\":\"" + today.plusDays(1) + "\",\"reason\":\"到期\"}";
        health().body(end).post(path + "/dissolve").then().statusCode(200).body("status", equalTo("DISSOLVED"));
        medicalManager().get(CONSORTIA).then().statusCode(200).body("items.status", contains("DISSOLVED"));
        health().get(CONSORTIA + "/state-machine").then().statusCode(200);
    }

    @Test
    void whatIsNoConsortiumIsRefused() {
        UUID third = another();
        refused(CONSORTIA, body(hospital, "TWO_WAY_REFERRAL", hospital, home), 422, "CONSORTIUM_MEMBERS_FEW");
        refused(
                CONSORTIA,
                body(another(), "TWO_WAY_REFERRAL", hospital, home, third),
                422,
                "CONSORTIUM_LEAD_NO_MEMBER");
        refused(CONSORTIA, body(home, "TWO_WAY_REFERRAL", another(), home, third), 422, "CONSORTIUM_KINDS_MISSING");
        refused(
                CONSORTIA,
                body(hospital, "ONLINE_FIRST_VISIT", hospital, home, third),
                422,
                "CONSORTIUM_ITEM_NEGATIVE");
        refused(
                CONSORTIA,
                body(hospital, "TWO_WAY_REFERRAL", hospital, home, UUID.randomUUID()),
                422,
                "CONSORTIUM_INSTITUTION_UNKNOWN");
    }
}
