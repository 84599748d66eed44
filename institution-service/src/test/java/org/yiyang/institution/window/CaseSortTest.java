package org.yiyang.institution.window;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** Cases by what is due first, over all pages: the sorting is the list's and not that of one page. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseSortTest {
    private static final String LIST = "/api/v1/one-window-cases?sort=DUE&limit=1&applicant=";
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatStandsComesLastPageByPage() {
        String home = counter.home("先后养老院", 120, "PRIVATE_NONPROFIT");
        String standing = counter.submitted(home, "先后养老院甲医务室");
        String later = counter.submitted(home, "先后养老院乙医务室");
        String first = counter.submitted(home, "先后养老院丙医务室");
        for (String id : List.of(standing, later)) {
            counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        }
        Map<String, Object> publicity = Map.of("department", "HEALTH", "ground", "PUBLICITY", "reason", "公示");
        counter.move(counter.as("HEALTH_ADMIN"), standing, "pause", publicity).statusCode(200);
        assertEquals(List.of(first, later, standing), walked(LIST + home + "&open=true"));
        counter.as("WINDOW_CLERK")
                .get("/api/v1/one-window-cases?applicant=" + home)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(standing, later, first)));
    }

    @Test
    void anOrderThatIsNoneIsRefused() {
        counter.as("WINDOW_CLERK")
                .get("/api/v1/one-window-cases?sort=LOUDEST")
                .then()
                .statusCode(400);
    }

    private List<String> walked(String address) {
        List<String> ids = new ArrayList<>();
        String next = address;
        while (next != null) {
            Response page = counter.as("WINDOW_CLERK").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll(".*<(.*)>.*", "$1");
        }
        return ids;
    }
}
