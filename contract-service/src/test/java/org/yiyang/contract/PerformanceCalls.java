package org.yiyang.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.history.Ids;

/** What a test of the keeping of agreements needs: agreements in force since long, in a city of its own. */
abstract class PerformanceCalls extends AgreementCalls {
    static final String RECORDS = "/api/v1/contract/service-records";

    @BeforeEach
    void takeoverIsOpen() {
        openTakeover(city(), city());
    }

    /** The city of the test. */
    abstract String city();

    ApiCaller officer() {
        return as(token("HEALTH_ADMIN").region(city()));
    }

    UUID homeOfTheCity() {
        UUID one = Ids.next();
        inbox.apply(List.of(InstitutionFeed.home(one, city() + "01", "PUBLIC", "OPERATING")));
        return one;
    }

    /** An agreement of the hospital with a home that has been in force since a day. */
    String since(UUID home, LocalDate start, String more) {
        String body = takeover(
                        number(),
                        ",\"frequencies\":[{\"item\":\"MEDICAL_ROUNDS\",\"times\":1,\"per\":\"MONTH\"}]" + more)
                .replace(this.home.toString(), home.toString())
                .replace("\"startDate\":\"" + today.minusDays(10), "\"startDate\":\"" + start);
        return officer().creates(AGREEMENTS + "/takeover", body);
    }

    String visit(String agreement, LocalDate day, String item, String more) {
        return "{\"agreementId\":\"%s\",\"visitedOn\":\"%s\",\"item\":\"%s\",\"role\":\"GENERAL_PRACTITIONER\"%s}"
                .formatted(agreement, day, item, more);
    }

    String recorded(String agreement, LocalDate day) {
        return medicalManager()
                .creates(RECORDS, visit(agreement, day, "MEDICAL_ROUNDS", ",\"persons\":20,\"place\":\"一楼活动室\""));
    }
}
