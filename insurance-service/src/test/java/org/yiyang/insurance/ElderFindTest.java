package org.yiyang.insurance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A hospital that keeps no list of elders finds the one who shows a document, if it is of its city, and the elder sees that it did. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderFindTest extends ResidentOfAHome {
    private static final String FIND = "/api/v1/elders/find";

    private static ValidatableResponse find(RequestSpecification who, String citizenId) {
        return who.body(Map.of("citizenId", citizenId)).post(FIND).then();
    }

    private UUID hospital(String region) {
        UUID id = UUID.randomUUID();
        Registered hospital = Registered.hospital(id);
        inbox.apply(List.of(Agency.record(region == null ? hospital : hospital.inRegion(region), 0)));
        return id;
    }

    @Test
    void aHospitalOfTheCityFindsWhoShowsTheDocumentByAMaskedNameAlone() {
        String id = verified();
        UUID near = hospital(null);
        find(agency.staff("HOSPITAL_DOCTOR", near), number)
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].name", containsString("*"))
                .body("items[0].citizenId", not(equalTo(number)))
                .body("items[0]", not(hasKey("phone")));
        find(agency.staff("HOSPITAL_DOCTOR", hospital("460200")), number)
                .statusCode(200)
                .body("items", hasSize(0));
        find(agency.staff("CARE_MANAGER", near), number).statusCode(403);
        find(agency.staff("HOSPITAL_DOCTOR", near), "1").statusCode(422);
        agency.staff("HOSPITAL_DOCTOR", near).body(Map.of()).post(FIND).then().statusCode(422);
        agency.with(TokenRequest.as("ELDER").person(id))
                .get("/api/v1/insurance/elders/" + id + "/readings")
                .then()
                .body("items.action", hasItem("search"));
    }
}
