package org.yiyang.kit.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.write.Chore;
import org.yiyang.kit.write.UnitOfWork;

/** How a running service keeps and ends its records, as its operator and its auditors see it. */
public final class RetentionOfAService {
    private final String address;

    public RetentionOfAService(String service) {
        address = "/api/v1/" + service + "/retention";
    }

    /** The passes of a night in which the process dies after the statements and before the commit. */
    public static void breaksOff(UnitOfWork unitOfWork, Instant now, List<Chore> chores) {
        Call night = Call.system(now);
        assertThrows(
                IllegalStateException.class,
                () -> unitOfWork.run(night, (Runnable) () -> {
                    for (int i = 0; i < 20; i++) {
                        chores.forEach(chore -> chore.doPart(night));
                    }
                    throw new IllegalStateException("killed before the commit");
                }));
    }

    /** One kind of record, by its code. */
    public Map<String, Object> kind(String code) {
        List<Map<String, Object>> kinds =
                as("SYS_ADMIN").get(address).then().statusCode(200).extract().path("items");
        return kinds.stream()
                .filter(one -> one.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** How many of a kind are due today. */
    public long due(String code) {
        return ((Number) kind(code).get("due")).longValue();
    }

    /** How many of a kind a hold keeps. */
    public long held(String code) {
        return ((Number) kind(code).get("held")).longValue();
    }

    /** How many of a kind have gone in the last run, which came to its end. */
    public long gone(String code) {
        Map<String, Object> kind = kind(code);
        assertEquals(true, kind.get("lastRunEnded"), code);
        return ((Number) kind.get("lastRunRecords")).longValue();
    }

    /** Holds a record, or the records of a person; the id of the hold. */
    public String hold(String subject) {
        return as("AUDITOR")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(subject, today().plusMonths(6)))
                .post(address + "/holds")
                .then()
                .statusCode(201)
                .body("standing", equalTo(true))
                .extract()
                .path("id");
    }

    public void lift(String hold) {
        assertEquals(200, lifting(hold));
    }

    private int lifting(String hold) {
        return as("AUDITOR")
                .body(Map.of("reason", "诉讼已终结"))
                .post(address + "/holds/" + hold + "/lift")
                .statusCode();
    }

    /** Every operation answers those who may call it, and gives the reason for what it refuses. */
    public void answers() {
        String hold = hold(UUID.randomUUID().toString());
        as("SYS_ADMIN").get(address + "/holds/" + hold).then().statusCode(200).body("reason", equalTo("LITIGATION"));
        as("AUDITOR").get(address + "/holds?limit=200").then().statusCode(200).body("items.id", hasItem(hold));
        lift(hold);
        assertEquals(409, lifting(hold));
        placing("AUDITOR", today().minusDays(2)).statusCode(422).body("code", equalTo("RETENTION_HOLD_PAST"));
        placing("AUDITOR", today().plusYears(11)).statusCode(422).body("code", equalTo("RETENTION_HOLD_TOO_LONG"));
        placing("SYS_ADMIN", today().plusMonths(1)).statusCode(403);
        String ahead = address + "?on=" + today().plusYears(5);
        assertNotNull(as("AUDITOR").get(ahead).then().statusCode(200).extract().path("items.due"));
        as("AUDITOR").get(address + "?on=" + today().minusDays(2)).then().statusCode(422);
        as("HEALTH_ADMIN").get(address).then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse placing(String role, LocalDate until) {
        return as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(UUID.randomUUID().toString(), until))
                .post(address + "/holds")
                .then();
    }

    private static Map<String, String> body(String subject, LocalDate until) {
        return Map.of("subject", subject, "reason", "LITIGATION", "document", "调卷函1号", "validUntil", until.toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static ApiCaller as(String role) {
        ApiCaller caller = ApiCaller.as(role);
        return role.equals("HEALTH_ADMIN") ? caller.region("46") : caller;
    }
}
