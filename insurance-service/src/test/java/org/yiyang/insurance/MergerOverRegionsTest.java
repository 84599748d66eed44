package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.bureau.filing.ReferralFilings;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** One person was entered in two cities: what waits with the record that is merged waits with the other from then on. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class MergerOverRegionsTest extends FiledReferral {
    private static final String REQUESTS = "/api/v1/insurance/correction-requests/";
    private static final String OTHER_CITY = "4602";
    private static final String OTHER_DISTRICT = "460204";
    private final ApiCaller otherAgent =
            ApiCaller.as("INSURANCE_AGENT").region(OTHER_CITY).subject("agent-" + OTHER_CITY);
    private final ApiCaller admin = ApiCaller.as("INSURANCE_ADMIN").region("46");
    private String survivor;

    @Inject
    DataSource database;

    @Inject
    ReferralFilings filings;

    @Inject
    UnitOfWork unitOfWork;

    @BeforeEach
    void thePersonIsEnteredInTheOtherCityToo() {
        String again = SyntheticCodes.citizenId(LocalDate.parse("1940-06-01"));
        survivor = agency.staff("CARE_MANAGER", home)
                .creates("/api/v1/elders", Body.like(Agency.elder(again, home), "regionCode", OTHER_DISTRICT));
        otherAgent.move(PATH + survivor, "verify", Map.of()).ok();
    }

    private void merge() {
        admin.move(PATH + elder, "merge", Map.of("intoId", survivor, "reason", "同一人两地登记"))
                .ok()
                .body("status", equalTo("MERGED"));
    }

    private void unmerge() {
        admin.move(PATH + elder, "unmerge", Map.of("reason", "不是同一人")).ok();
    }

    private String ask(String id, String subject) {
        return ApiCaller.as("ELDER")
                .person(id)
                .creates(REQUESTS, Map.of("elderId", id, "subject", subject, "content", "登记有误"));
    }

    /** For whose region something waits with a record. */
    private Set<String> waitingIn(String record) throws SQLException {
        Set<String> regions = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select a.region_code from task t"
                                + " join task_addressee a on a.task_id = t.id where t.subject_id = ? and a.region_code <> ''")) {
            select.setBytes(1, Binary.of(UUID.fromString(record)));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    regions.add(found.getString(1));
                }
            }
        }
        return regions;
    }

    private ValidatableResponse request(ApiCaller who, String id) {
        return who.get(REQUESTS + id).then();
    }

    @Test
    void aRequestIsDecidedByTheAgencyOfTheRecordThatGoesOn() throws SQLException {
        String phone = ask(elder, "PHONE");
        String decided = ask(elder, "NAME");
        agency.as("INSURANCE_AGENT")
                .move(REQUESTS + decided, "refuse", Map.of("reason", "与证件一致"))
                .ok();
        assertEquals(Set.of("460106"), waitingIn(phone));
        merge();
        assertEquals(Set.of(OTHER_DISTRICT), waitingIn(phone));
        request(agency.as("INSURANCE_AGENT"), phone).statusCode(404);
        request(agency.as("INSURANCE_AGENT"), decided).statusCode(200).body("elderId", equalTo(elder));
        request(otherAgent, phone)
                .statusCode(200)
                .body("elderId", equalTo(survivor))
                .body("regionCode", equalTo(OTHER_DISTRICT))
                .body("procedure", equalTo("/api/v1/elders/" + survivor + "/propose-update"));
        otherAgent.reads(REQUESTS + phone + "/history").body("items.verb", contains("ask-correction", "hand-on"));
        otherAgent.move(REQUESTS + phone, "grant", Map.of("changed", "已更正")).ok();
        assertEquals(Set.of(), waitingIn(phone));
        ApiCaller.as("ELDER").person(elder).reads(REQUESTS + phone).body("status", equalTo("GRANTED"));
    }

    @Test
    void twoRequestsAboutTheSameAreBothAnsweredAndGoBackWithTheirRecord() throws SQLException {
        String theirs = ask(elder, "PHONE");
        String ours = ask(survivor, "PHONE");
        merge();
        otherAgent
                .reads(REQUESTS + "?elder=" + survivor + "&status=ASKED")
                .body("items.id", containsInAnyOrder(theirs, ours));
        unmerge();
        assertEquals(Set.of("460106"), waitingIn(theirs));
        assertEquals(Set.of(OTHER_DISTRICT), waitingIn(ours));
        request(agency.as("INSURANCE_AGENT"), theirs).statusCode(200).body("elderId", equalTo(elder));
        ApiCaller.as("ELDER")
                .person(elder)
                .post(REQUESTS, Map.of("elderId", elder, "subject", "PHONE", "content", "登记有误"))
                .refused(409, "CORRECTION_ALREADY_ASKED", "/subject");
    }

    @Test
    void aChangeThatWaitsForItsVerificationEndsWithTheRecord() throws SQLException {
        agency.staff("CARE_MANAGER", home)
                .move(PATH + elder, "propose-update", Map.of("phone", "13900002222"))
                .ok();
        assertEquals(Set.of("460106"), waitingIn(elder));
        merge();
        assertEquals(Set.of(), waitingIn(elder));
        unmerge();
        assertEquals(Set.of("460106"), waitingIn(elder));
        agency.as("INSURANCE_AGENT").move(PATH + elder, "verify", Map.of()).ok().body("status", equalTo("ACTIVE"));
    }

    /** What is filed stays where it is: only the person is given it with the record that goes on. */
    @Test
    void whatIsNotFiledYetIsFiledByTheAgencyOfTheRecordThatGoesOn() throws SQLException {
        heard("ACCEPTED", receiver, 1);
        String waits = filing();
        assertEquals(Set.of("460106"), waitingIn(waits));
        complete(content()).statusCode(200).body("status", equalTo("PENDING"));
        merge();
        assertEquals(Set.of(OTHER_DISTRICT), waitingIn(waits));
        otherAgent.reads(FILINGS + waits).body("regionCode", equalTo(OTHER_DISTRICT));
        otherAgent.reads(FILINGS + waits + "/history").body("items.verb", hasItem("hand-on"));
        unmerge();
        assertEquals(Set.of("460106"), waitingIn(waits));
        String given = "460100" + SyntheticCodes.designationCode().substring(1);
        agent("record-number", Map.of("number", given, "filedOn", today.toString()))
                .statusCode(200);
        merge();
        seen().body("status", equalTo("FILED")).body("regionCode", equalTo("460106"));
        String records = "registers.find { it.kind == 'referral-filing' }.records.record.id";
        String export = "/api/v1/insurance/elders/" + survivor + "/export";
        otherAgent.reads(export).body("mergedRecords", empty()).body(records, empty());
        ApiCaller.as("ELDER")
                .person(survivor)
                .reads(export)
                .body("mergedRecords.entry.id", contains(elder))
                .body(records, contains(waits));
    }

    @Test
    void whatIsNotFiledYetFollowsThePersonToAnotherDistrictUnderWhicheverIdItNames() throws SQLException {
        heard("ACCEPTED", receiver, 1);
        String waits = filing();
        merge();
        assertEquals(Set.of(OTHER_DISTRICT), waitingIn(waits));
        Map<String, Object> moved = Map.of("region", Map.of("code", "460202", "from", today.toString()));
        ApiCaller.as("ELDER")
                .person(survivor)
                .move(PATH + survivor, "propose-update", moved)
                .ok();
        otherAgent.move(PATH + survivor, "verify", Map.of()).ok().body("regionCode", equalTo("460202"));
        assertEquals(Set.of("460202"), waitingIn(waits));
        otherAgent.reads(FILINGS + waits).body("regionCode", equalTo("460202"));
        unmerge();
        assertEquals(Set.of("460106"), waitingIn(waits));
    }

    @Test
    void aDeadLetterIsLookedAtAndReplayedByTheAgencyOfTheRecordThatGoesOn() throws SQLException {
        heard("ACCEPTED", receiver, 1);
        complete(content()).statusCode(200);
        String dead = filing();
        Call call = Call.system(TestClock.now());
        unitOfWork.run(call, () -> filings.gaveUp(call, UUID.fromString(dead), "TIMEOUT"));
        seen().body("status", equalTo("DEAD"));
        assertEquals(Set.of("460106"), waitingIn(dead));
        merge();
        assertEquals(Set.of(OTHER_DISTRICT), waitingIn(dead));
        agency.as("INSURANCE_AGENT").get(FILINGS + dead).then().statusCode(404);
        otherAgent.reads(FILINGS + dead).body("status", equalTo("DEAD"));
        unmerge();
        assertEquals(Set.of("460106"), waitingIn(dead));
        merge();
        otherAgent.move(FILINGS + dead, "replay", reason()).ok().body("status", equalTo("PENDING"));
    }

    @Test
    void aCodeForTheFamilyBindsToTheRecordThatGoesOnAndIsTakenBackThere() {
        ApiCaller manager = agency.staff("CARE_MANAGER", home).subject("manager-of-the-home");
        Map<String, Object> asked = Map.of(
                "kinship",
                "CHILD",
                "scope",
                "VIEW",
                "validUntil",
                TestClock.today().plusYears(1).toString());
        String code = manager.move(PATH + elder, "invite-family", asked)
                .ok()
                .extract()
                .path("code");
        String unused = manager.move(PATH + elder, "invite-family", asked)
                .ok()
                .extract()
                .path("code");
        merge();
        UUID son = UUID.randomUUID();
        ApiCaller.as("FAMILY")
                .subject(son.toString())
                .post(PATH + "accept-invitation", Map.of("code", code))
                .ok()
                .body("elderId", equalTo(survivor));
        ApiCaller.as("FAMILY").subject(son.toString()).reads(PATH + survivor).body("id", equalTo(survivor));
        manager.move(PATH + survivor, "withdraw-invitations", Map.of()).ok();
        ApiCaller.as("FAMILY")
                .subject(UUID.randomUUID().toString())
                .post(PATH + "accept-invitation", Map.of("code", unused))
                .refused(422, "ELDER_INVITATION_NOT_VALID", "/code");
    }

    /** The person is known by the number of the merged record still; whose record it is, only the other city learns. */
    @Test
    void aFileNamesTheRecordThatGoesOnOrNobodys() {
        merge();
        assertEquals(List.of(0, 0, 0, 1, 0), outcome("4601", "460106"), "a duplicate");
        assertEquals(List.of(0, 0, 1, 0, 0), outcome("46", OTHER_DISTRICT), "compared with the record that goes on");
    }

    private List<Object> outcome(String scope, String region) {
        ElderFiles files = new ElderFiles(scope);
        String id =
                files.brought("name,citizenId,phone,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n"
                        + "欧阳另名," + number + ",13800001234," + region + ",RESIDENT,2020-01-01,2026-01-05,存量表1,存量登记\n");
        List<Object> counts = files.through(id);
        if (counts.get(2).equals(1)) {
            files.rows(id, "DIFFERS").body("items.found", contains("/api/v1/elders/" + survivor));
        }
        return counts;
    }

    @Test
    void whoHasReadOfOneRecordIsListedUnderTheOther() {
        agency.as("INSURANCE_AGENT").reads(PATH + elder);
        merge();
        otherAgent.reads(PATH + survivor);
        admin.reads("/api/v1/insurance/elders/" + elder + "/readings?limit=200")
                .body("items.recordId.toSet()", hasItem(survivor));
        admin.reads("/api/v1/insurance/elders/" + survivor + "/readings?limit=200")
                .body("items.recordId.toSet()", hasItem(elder));
        otherAgent
                .reads("/api/v1/insurance/elders/" + survivor + "/readings?limit=200")
                .body("items.recordId.toSet()", contains(survivor));
        ApiCaller.as("ELDER")
                .person(survivor)
                .reads("/api/v1/insurance/elders/" + survivor + "/readings?limit=200")
                .body("items.recordId.toSet()", hasItem(elder));
    }
}
