package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class SuccessorsTest extends RegisterCalls {
    @Test
    void aMergedHospitalStaysFoundUnderItsIdAndItsLicenceMovesToTheSuccessor() {
        String old = licensed("被合并医院", "2010-01-01");
        String successor = registered("HEALTH_ADMIN", hospital("承继医院"));
        String last = licensed("再承继医院", "2012-01-01");
        done("HEALTH_ADMIN", old, "replace", replacing(successor, "MOVE"))
                .body("status", equalTo("CLOSED"))
                .body("replacedById", equalTo(successor))
                .body("qualifications[0].periods.state", contains("VALID", "CANCELLED"));
        read(successor)
                .body("status", equalTo("OPERATING"))
                .body("qualifications[0].number", equalTo("460106-1"))
                .body("qualifications[0].periods[0].from", equalTo(today().toString()));
        done("HEALTH_ADMIN", successor, "replace", replacing(last, "END"));
        read(last).body("qualifications", hasSize(1));
        read(old)
                .body("replacedById", equalTo(successor))
                .body("successor.id", equalTo(last))
                .body("successor.name", equalTo("再承继医院"));
        move("HEALTH_ADMIN", last, "replace", replacing(old, "END"))
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_SUCCESSOR_CLOSED"));
        move("HEALTH_ADMIN", last, "replace", replacing(last, "END"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_REPLACED_BY_ITSELF"));
        String home = filed("另类养老院");
        move("HEALTH_ADMIN", last, "replace", replacing(home, "END"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_SUCCESSOR_OTHER_KIND"));
        move("HEALTH_ADMIN", last, "replace", replacing(UUID.randomUUID().toString(), "END"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_SUCCESSOR_UNKNOWN"));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + last + "/history")
                .then()
                .body("items.verb", contains("register", "qualify", "absorb"));
    }

    @Test
    void aReplacementByMistakeIsUndoneByTheSupervisor() {
        String old = licensed("误合并医院", "2010-01-01");
        String other = licensed("误承继医院", "2010-01-01");
        done("HEALTH_ADMIN", old, "replace", replacing(other, "END"));
        done(
                        "SUPERVISOR",
                        old,
                        "correct-registration",
                        Map.of(
                                "validFrom", today().toString(),
                                "status", "OPERATING",
                                "fields", Map.of(),
                                "document", "更正1号",
                                "reason", "合并有误"))
                .body("status", equalTo("OPERATING"))
                .body("replacedById", nullValue());
        read(old).body("successor", nullValue());
    }

    @Test
    void twoThatReplaceEachOtherAtOnceLeaveOneAlive() throws Exception {
        String one = licensed("互并甲医院", "2010-01-01");
        String other = licensed("互并乙医院", "2010-01-01");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Integer> answers = new ArrayList<>();
        try {
            List<Callable<Integer>> calls = List.of(
                    () -> move("HEALTH_ADMIN", one, "replace", replacing(other, "END"))
                            .extract()
                            .statusCode(),
                    () -> move("HEALTH_ADMIN", other, "replace", replacing(one, "END"))
                            .extract()
                            .statusCode());
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        List<String> states = List.of(
                read(one).extract().path("status"), read(other).extract().path("status"));
        assertEquals(List.of("CLOSED", "OPERATING"), states.stream().sorted().toList());
    }

    @Test
    void theGreenChannelOfOneThatIsReplacedEndsWithIt() {
        String old = licensed("绿道被并医院", "2010-01-01");
        String other = licensed("绿道承继医院", "2010-01-01");
        Map<String, Object> channel = Map.of("items", List.of("PAYMENT"), "contact", "0898-66251234");
        done("HEALTH_ADMIN", old, "open-green-channel", Map.of("effectiveOn", "2018-01-01", "greenChannel", channel));
        done("HEALTH_ADMIN", old, "replace", replacing(other, "END"))
                .body("greenChannels[0].to", equalTo(today().toString()));
    }

    @Test
    void aHomeWithUnitsIsReplacedOnlyAfterThem() {
        String home = filed("有室养老院");
        String other = filed("承继养老院");
        registered("HEALTH_ADMIN", Sample.unit("有室养老院医务室", home));
        move("CIVIL_ADMIN", home, "replace", replacing(other, "END"))
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_UNITS_REMAIN"));
    }
}
