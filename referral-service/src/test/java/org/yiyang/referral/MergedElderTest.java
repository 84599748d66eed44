package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
    private final String survivor = City.id();

    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCityWithTwoRecords() {
        city = new City(inbox);
        city.registers.hear(Registers.elder(survivor, 1, "ACTIVE"));
    }

    private void merged(long sequence) {
        city.registers.hear(Registers.merged(city.elder, sequence, survivor));
    }

    private void takenBack(long sequence) {
        city.registers.hear(Registers.elder(city.elder, sequence, "ACTIVE"));
    }

    private Map<String, Object> ofSurvivor() {
        return Body.like(city.upBody(), "elderId", survivor);
    }

    private ApiCaller survivorHerself() {
        return ApiCaller.as("ELDER").person(survivor);
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
        city.registers.hear(Registers.elder(other, 1, "ACTIVE"), Registers.merged(care.elder, 9, other));
        Map<String, Object> next = care.ask();
        next.put("elderId", other);
        care.doctor().post(CareAtHome.PATH, next).refused(409, "HOME_BED_ALREADY_OPEN");
        CareAtHome.move(care.doctor(), bed, "close", Map.of("reason", "RECOVERED"))
                .statusCode(200);
        next.put("previousId", bed);
        care.doctor().post(CareAtHome.PATH, next).createdId();
    }
}
