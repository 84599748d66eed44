package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** One person whose two records were merged has one of everything that is one, sees all of it, and two of it again when that is taken back. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class MergedElderTest {
    private static final String ELDERS = "/api/v1/referral/elders/";
    private static final String DOWN = City.PATH + "/down";
    private final String survivor = City.id();

    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCityWithTwoRecords() {
        city = new City(inbox);
        city.registers.consume(Registers.elder(survivor, 1, "ACTIVE"));
    }

    private void merged(long sequence) {
        city.registers.consume(Registers.merged(city.elder, sequence, survivor));
    }

    private void takenBack(long sequence) {
        city.registers.consume(Registers.elder(city.elder, sequence, "ACTIVE"));
    }

    private Map<String, Object> ofSurvivor() {
        return Body.like(city.upBody(), "elderId", survivor);
    }

    private ApiCaller survivorHerself() {
        return ApiCaller.as("ELDER").person(survivor);
    }

    private String status(String id) {
        return city.unitDoctor().reads(City.PATH + "/" + id).extract().path("status");
    }

    private List<String> flags(String id) {
        return city.unitDoctor().reads(City.PATH + "/" + id).extract().path("flags");
    }

    @Test
    void whatIsOpenUnderOneNameIsInTheWayUnderTheOtherUntilTheMergerIsTakenBack() {
        String open = city.submit();
        merged(2);
        city.submit(ofSurvivor()).refused(409, "REFERRAL_ALREADY_OPEN");
        city.submit(city.upBody()).refused(409, "REFERRAL_ALREADY_OPEN");
        takenBack(3);
        String other = city.submit(ofSurvivor()).createdId();
        assertEquals(List.of(), flags(open));
        assertEquals(List.of(), flags(other));
        city.submit(city.upBody()).refused(409, "REFERRAL_ALREADY_OPEN");
    }

    @Test
    void ofTwoThatWereOpenTheDispatcherKeepsOne() {
        String first = city.submit();
        String second = city.submit(ofSurvivor()).createdId();
        merged(2);
        assertEquals(List.of("ANOTHER_OPEN"), flags(first));
        assertEquals(List.of("ANOTHER_OPEN"), flags(second));
        City.moved(city.dispatcher(), second, "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
        assertEquals(List.of(), flags(first));
        city.submit(ofSurvivor()).refused(409, "REFERRAL_ALREADY_OPEN");
    }

    @Test
    void twoThatWereComparedByMistakeAreOpenEachForItself() {
        String first = city.submit();
        String second = city.submit(ofSurvivor()).createdId();
        merged(2);
        takenBack(3);
        assertEquals(List.of(), flags(first));
        assertEquals(List.of(), flags(second));
    }

    @Test
    void ofTwoOnTheWayDownBothGiveWayToTheWayBackFromAStay() {
        String stay = city.arrived();
        List<String> waysDown = List.of(
                city.hospitalDoctor().creates(DOWN, city.downBody()),
                city.hospitalDoctor().creates(DOWN, Body.like(city.downBody(), "elderId", survivor)));
        merged(2);
        City.moved(city.hospitalDoctor(), stay, "return", City.returnBody());
        waysDown.forEach(id -> assertEquals("SUPERSEDED", status(id)));
        city.hospitalDoctor()
                .post(DOWN, Body.like(city.downBody(), "elderId", survivor))
                .then()
                .statusCode(409)
                .body("code", not(equalTo("RECORD_DUPLICATE")));
    }

    @Test
    void ofTwoThatWereOpenTheOneThatIsNotWhereTheElderIsStopsAnOnwardReferral() {
        String stay = city.arrived();
        String second = city.submit(ofSurvivor()).createdId();
        merged(2);
        Map<String, Object> onward = Body.like(ofSurvivor(), "receiverId", city.other);
        city.hospitalDoctor()
                .post(City.PATH, onward)
                .refused(409, "REFERRAL_ALREADY_OPEN")
                .body("recordId", equalTo(second));
        City.moved(city.office(city.hospital), second, "accept", Map.of("department", "心内科"));
        City.moved(city.unitDoctor(), second, "depart", Map.of());
        City.moved(city.office(city.hospital), second, "arrive", Map.of());
        city.hospitalDoctor().creates(City.PATH, onward);
        List.of(stay, second).forEach(id -> assertEquals("SUPERSEDED", status(id)));
    }

    /** An elder's own emergency does not hide the other record's referral. */
    @Test
    void whatStandsBesideAnEmergencyIsComparedWithTheOtherRecordsReferralToo() {
        String own = city.submit();
        City stranger = new City(inbox);
        String emergency = stranger.unitDoctor()
                .creates(
                        City.PATH + "/emergency",
                        Body.like(stranger.emergencyBody(stranger.other), "elderId", city.elder));
        String others = city.submit(ofSurvivor()).createdId();
        merged(2);
        List.of(own, others).forEach(id -> assertEquals(List.of("ANOTHER_OPEN"), flags(id)));
        takenBack(3);
        assertEquals(List.of(), flags(others));
        assertEquals(List.of("ANOTHER_OPEN"), flags(own));
        City.moved(city.dispatcher(), emergency, "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
        assertEquals(List.of(), flags(own));
    }

    @Test
    void whatWasComparedOnceIsOpenAgainAlone() {
        String first = city.submit();
        String second = city.submit(ofSurvivor()).createdId();
        merged(2);
        City.moved(city.office(city.hospital), second, "reject", Map.of("reason", "NO_BED"));
        City.moved(city.dispatcher(), first, "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
        Map<String, Object> elsewhere = Map.of("receiverId", city.other, "reason", "PATIENT_WISH");
        City.moved(city.unitDoctor(), second, "redirect", elsewhere);
        assertEquals(List.of(), flags(second));
        assertEquals(List.of(), city.dispatcher().tasks("referral", second));
    }

    @Test
    void whatADeathEndedWhileItWasComparedComesBackAloneWhenTheDeathWasAMistake() {
        String first = city.submit();
        String second = city.submit(ofSurvivor()).createdId();
        merged(2);
        city.registers.consume(Registers.elder(survivor, 2, "DECEASED"));
        city.registers.consume(Registers.elder(survivor, 3, "ACTIVE"));
        assertEquals(List.of("CANCELLED", "PENDING"), List.of(status(first), status(second)));
        assertEquals(List.of(), flags(second));
    }

    /** With what was erased of a record nobody says any more that it was merged, which is no word that it was not. */
    @Test
    void theErasureOfAMergedRecordIsNoEndOfItsMerger() {
        String stay = city.arrived();
        String second = city.submit(ofSurvivor()).createdId();
        merged(2);
        city.registers.consume(Registers.elder(city.elder, 3, "ERASED"));
        List.of(stay, second).forEach(id -> assertTrue(flags(id).contains("ANOTHER_OPEN"), () -> id + " " + flags(id)));
    }

    @Test
    void anEmergencyUnderOneNameTakesThePlaceOfWhatIsOpenUnderTheOther() {
        String open = city.submit();
        merged(2);
        Map<String, Object> body = Body.like(city.emergencyBody(city.hospital), "elderId", survivor);
        city.unitDoctor().creates(City.PATH + "/emergency", body);
        city.unitDoctor().reads(City.PATH + "/" + open).body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void thePersonSeesAllUnderEitherNameAndStaffFindThemByEither() {
        String first = city.submit();
        merged(2);
        String mine = "/api/v1/referral/my-referrals";
        for (ApiCaller herself : List.of(survivorHerself(), city.elderHerself())) {
            herself.reads(mine).body("items.id", contains(first));
            herself.reads(City.PATH + "/" + first).body("id", equalTo(first));
        }
        for (String name : List.of(survivor, city.elder)) {
            city.unitDoctor().reads(City.PATH + "?elder=" + name).body("items.id", contains(first));
            for (ApiCaller herself : List.of(survivorHerself(), city.elderHerself())) {
                herself.reads(ELDERS + name + "/export")
                        .body("registers.find { it.kind == 'referral' }.records.record.id", equalTo(List.of(first)));
                herself.reads(ELDERS + name + "/readings").body("items.action", hasItem("export"));
            }
        }
        takenBack(3);
        survivorHerself().get(City.PATH + "/" + first).then().statusCode(404);
        survivorHerself().get(ELDERS + city.elder + "/export").then().statusCode(404);
    }

    @Test
    void aBedUnderOneNameIsThePersonsBedAndIsContinuedUnderTheOther() {
        CareAtHome care = new CareAtHome(city, "460106");
        String bed = care.opened();
        String other = City.id();
        city.registers.consume(Registers.elder(other, 1, "ACTIVE"), Registers.merged(care.elder, 9, other));
        Map<String, Object> next = care.ask();
        next.put("elderId", other);
        care.doctor().post(CareAtHome.PATH, next).refused(409, "HOME_BED_ALREADY_OPEN");
        CareAtHome.move(care.doctor(), bed, "close", Map.of("reason", "RECOVERED"))
                .statusCode(200);
        next.put("previousId", bed);
        care.doctor().post(CareAtHome.PATH, next).createdId();
    }
}
