package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** That an elder's record is merged, or is one again, changes whose a record is and is no move of it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class MergerReconciledTest {
    private final String survivor = City.id();

    /** A home without a doctor of its own. */
    private final String lone = City.id();

    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    /** Whoever has one of them open in a page may go on, and no register seems to lag behind its history. */
    @Test
    void aMergerIsNoMoveOfWhatIsRecordedUnderEitherName() {
        Map<String, ApiCaller> records = oneOfEach();
        List<String> before = versions(records);
        city.registers.consume(Registers.merged(city.elder, 4, survivor));
        assertEquals(before, versions(records));
        assertEquals(List.of(), differing(records));
        city.registers.consume(Registers.elder(city.elder, 5, "ACTIVE", lone));
        assertEquals(before, versions(records));
        assertEquals(List.of(), differing(records));
    }

    /** A visit, a referral, a bed and a request of the elder, each with somebody who may read it. */
    private Map<String, ApiCaller> oneOfEach() {
        Visits visits = new Visits(city);
        String visit = visits.booked(visits.slot(Visits.today().plusDays(3), "MORNING", 2, 1));
        CareAtHome care = new CareAtHome(city, "460106");
        city.registers.consume(
                Registers.home(lone, 1),
                Registers.agreement(City.id(), 1, city.hospital, lone, null),
                Registers.elder(city.elder, 3, "ACTIVE", lone),
                Registers.elder(survivor, 2, "ACTIVE", lone));
        ApiCaller manager = ApiCaller.as("CARE_MANAGER").institution(lone);
        String requests = "/api/v1/referral-requests";
        Map<String, String> request = Map.of("elderId", city.elder, "urgency", "ROUTINE", "condition", "头晕");
        Map<String, ApiCaller> records = new LinkedHashMap<>();
        records.put(Visits.PATH + "/" + visit, city.careManager());
        records.put(City.PATH + "/" + city.submit(), city.unitDoctor());
        records.put(
                CareAtHome.PATH + "/" + care.doctor().creates(CareAtHome.PATH, CareAtHome.askFor(city.elder)),
                care.doctor());
        records.put(requests + "/" + manager.creates(requests, request), manager);
        return records;
    }

    private static List<String> versions(Map<String, ApiCaller> records) {
        List<String> versions = new ArrayList<>();
        records.forEach((record, reader) -> {
            String tag = reader.reads(record).extract().header("ETag");
            versions.add(record + " " + tag.substring(0, tag.indexOf('.')));
        });
        return versions;
    }

    /** Of the records those of which a reconciliation says that something differs. */
    private static List<String> differing(Map<String, ApiCaller> records) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            ExtractableResponse<?> stretch = ApiCaller.as("SYS_ADMIN")
                    .reads("/api/v1/referral/reconciliation" + next)
                    .extract();
            found.addAll(stretch.path("items.id"));
            String place = stretch.path("next");
            next = place == null ? null : "?after=" + place;
        }
        found.removeIf(id -> records.keySet().stream().noneMatch(record -> record.endsWith(id)));
        return found;
    }

    /** What a region's officials see depends on it, so that it is published as a move. */
    @Test
    void theRegionOfAPartyThatChangesIsAMoveOfWhatItConcerns() {
        Map<String, ApiCaller> records = oneOfEach();
        city.registers.consume(
                Registers.unitIn("460107", city.unit, 2, city.home),
                Registers.event(
                        "institution",
                        lone,
                        2,
                        Map.of(
                                "id",
                                lone,
                                "kind",
                                "CARE",
                                "regionCode",
                                "460107",
                                "status",
                                "OPERATING",
                                "qualifications",
                                List.of())));
        assertEquals(List.of(), differing(records));
    }
}
