package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class TargetsTest {
    private static final String TARGETS = "/api/v1/policy-targets";
    private static final String INDICATORS = "/api/v1/indicators";
    private final TestCity city = new TestCity("4525");

    @Inject
    Inbox inbox;

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private static Map<String, Object> target(String region, int year, String metric, double value) {
        return Map.of("regionCode", region, "year", year, "metric", metric, "value", value);
    }

    private static Map<String, Object> declared(String region, String metric, String asOf, double percent) {
        return new HashMap<>(
                Map.of("regionCode", region, "metric", metric, "asOf", asOf, "percent", percent, "source", "工作总结"));
    }

    private ValidatableResponse report(String region, int year) {
        return city.seen("HEALTH_ADMIN", "/api/v1/institution/reports/targets?region=" + region + "&year=" + year);
    }

    /** What R6 counts need not be declared; where it is, the declaration counts. */
    @Test
    void theShareOfGreenChannelsIsComputedUntilItIsDeclared() {
        city.created("HEALTH_ADMIN", TARGETS, target("4525", 2016, "GREEN_CHANNEL_COVERAGE", 100));
        report("4525", 2016)
                .body("items[0].reached.source", equalTo("REGISTER"))
                .body("items[0].reached.denominator", equalTo(0))
                .body("items[0].met", nullValue());
        city.created("CIVIL_ADMIN", INDICATORS, declared("4525", "GREEN_CHANNEL_COVERAGE", "2016-12-31", 96));
        report("4525", 2016).body("items[0].reached.source", equalTo("DECLARED"));
    }

    @Test
    void aDeclaredValueIsHeldAgainstItsTargetInPercentagePoints() {
        city.created("HEALTH_ADMIN", TARGETS, target("4525", 2017, "URBAN_HOME_CARE_COVERAGE", 80));
        report("4525", 2017).body("items[0].reached", nullValue()).body("items[0].met", nullValue());
        String id = city.created(
                        "CIVIL_ADMIN", INDICATORS, declared("4525", "URBAN_HOME_CARE_COVERAGE", "2016-12-31", 69.9))
                .extract()
                .path("id");
        city.created("CIVIL_ADMIN", INDICATORS, declared("4525", "URBAN_HOME_CARE_COVERAGE", "2018-01-31", 99));
        report("4525", 2017)
                .body("asOf", equalTo("2017-12-31"))
                .body("items[0].target", equalTo(80.00f))
                .body("items[0].reached.value", equalTo(69.9f))
                .body("items[0].reached.source", equalTo("DECLARED"))
                .body("items[0].reached.asOf", equalTo("2016-12-31"))
                .body("items[0].met", equalTo(false))
                .body("items[0].gap", equalTo(-10.10f));
        Map<String, Object> right =
                Map.of("entry", declared("4525", "URBAN_HOME_CARE_COVERAGE", "2016-12-31", 96.9), "reason", "数字颠倒");
        city.done("SUPERVISOR", INDICATORS + "/" + id + "/correct", right);
        report("4525", 2017).body("items[0].met", equalTo(true)).body("items[0].gap", equalTo(16.90f));
        city.seen("HEALTH_ADMIN", INDICATORS + "/" + id + "/history").body("earlier[0].state.percent", equalTo(69.90f));
    }

    @Test
    void anIndicatorSaysBothNumbersOrAPercentage() {
        Map<String, Object> both = declared("4525", "HOME_BED_COVERAGE", "2016-12-31", 50);
        both.put("numerator", 1);
        both.put("denominator", 2);
        city.refused("HEALTH_ADMIN", INDICATORS, both, 422).body("code", equalTo("INDICATOR_FORM"));
        both.remove("percent");
        both.put("numerator", 3);
        city.refused("HEALTH_ADMIN", INDICATORS, both, 422).body("code", equalTo("INDICATOR_NUMERATOR_LARGER"));
        city.refused("HEALTH_ADMIN", INDICATORS, declared("4525", "HOME_MEDICAL_COVERAGE", "2016-12-31", 50), 422)
                .body("code", equalTo("INDICATOR_COMPUTED"));
        city.refused("HEALTH_ADMIN", TARGETS, target("4525", 2017, "HOME_BED_COVERAGE", 101), 422)
                .body("code", equalTo("TARGET_OVER_HUNDRED"));
        Map<String, Object> unknown = new HashMap<>(target("4525", 2017, "HOME_BED_COVERAGE", 100));
        unknown.put("policyDocumentId", UUID.randomUUID().toString());
        city.refused("HEALTH_ADMIN", TARGETS, unknown, 422).body("code", equalTo("POLICY_UNKNOWN"));
    }

    @Test
    void aTargetCitesADocumentOfItsRegionOrOfOneAbove() {
        TestCity stranger = new TestCity("4638");
        stranger.enterRegions();
        Map<String, Object> document = new HashMap<>(Map.of(
                "number", UUID.randomUUID().toString(),
                "issuer", "测",
                "issuedOn", "2016-12-30",
                "title", "方案"));
        document.put("regionCode", "4638");
        Map<String, Object> target = new HashMap<>(target("4525", 2019, "HOME_BED_COVERAGE", 100));
        target.put("policyDocumentId", entered(stranger, document));
        city.refused("HEALTH_ADMIN", TARGETS, target, 422).body("code", equalTo("POLICY_UNKNOWN"));
        document.put("regionCode", "4525");
        target.put("policyDocumentId", entered(city, document));
        city.created("HEALTH_ADMIN", TARGETS, target);
    }

    private static String entered(TestCity where, Map<String, Object> document) {
        return where.created("HEALTH_ADMIN", "/api/v1/policy-documents", document)
                .extract()
                .path("id");
    }

    @Test
    void ourOwnRegisterIsCountedByOwnershipAndDistrict() {
        TestCity other = new TestCity("4526");
        other.enterRegions();
        String zero = "/api/v1/institution/reports/integrated-public-homes?region=4526&asOf=2020-12-31";
        other.seen("HEALTH_ADMIN", zero)
                .body("without", equalTo(List.of()))
                .body("withoutPublicHome", equalTo(List.of("452601")));
        other.certifiedHome("丑一养老院");
        other.home("丑二养老院");
        String publicHome = other.certifiedHome("丑三福利院", "PUBLIC");
        other.created("HEALTH_ADMIN", TARGETS, target("452601", 2020, "HOME_MEDICAL_COVERAGE", 66.7));
        other.created("HEALTH_ADMIN", TARGETS, target("452601", 2020, "GOVERNMENT_HOME_COVERAGE", 100));
        other.created("HEALTH_ADMIN", TARGETS, target("452601", 2020, "INTEGRATED_PUBLIC_HOMES", 1));
        String report = "/api/v1/institution/reports/targets?region=4526&year=2020";
        String medical = "items.find { it.metric == 'HOME_MEDICAL_COVERAGE' }.";
        String government = "items.find { it.metric == 'GOVERNMENT_HOME_COVERAGE' }.";
        other.seen("HEALTH_ADMIN", report)
                .body(medical + "reached.numerator", equalTo(2))
                .body(medical + "reached.denominator", equalTo(3))
                .body(medical + "reached.value", equalTo(66.7f))
                .body(medical + "met", equalTo(false))
                .body(government + "reached.value", equalTo(100.0f))
                .body(government + "met", equalTo(true))
                .body("items.find { it.metric == 'INTEGRATED_PUBLIC_HOMES' }.reached.value", equalTo(1));
        other.seen("HEALTH_ADMIN", zero)
                .body("without", equalTo(List.of()))
                .body("items[0].publicHomes", equalTo(1))
                .body("items[0].integrated", equalTo(1));
        other.seen("HEALTH_ADMIN", "/api/v1/institutions/" + publicHome).body("ownership", equalTo("PUBLIC"));
        other.elsewhere("HEALTH_ADMIN").get(report).then().statusCode(403);
    }

    /** Row 41: of two public homes the one works with a hospital that was brought in, and the other with nobody. */
    @Test
    void aPublicHomeThatWorksWithAMedicalInstitutionIsIntegratedWithoutBothCertificates() {
        TestCity other = new TestCity("4542");
        other.enterRegions();
        String home = other.home("癸一敬老院", "PUBLIC");
        other.home("癸二敬老院", "PUBLIC");
        String list = "/api/v1/institution/reports/integrated-public-homes?region=4542&asOf=2020-12-31";
        other.seen("HEALTH_ADMIN", list)
                .body("without", equalTo(List.of("454201")))
                .body("items[0].publicHomes", equalTo(2))
                .body("items[0].integrated", equalTo(0));
        String centre = other.medical("癸三社区卫生服务中心", "COMMUNITY_HEALTH_CENTRE");
        other.created(
                "HEALTH_ADMIN",
                "/api/v1/institution-relations",
                Map.of(
                        "kind", "BRANCH_IN_HOME",
                        "members", List.of(centre, home),
                        "service24h", false,
                        "validFrom", "2020-01-01",
                        "document", "合作协议〔2020〕1号"));
        other.seen("HEALTH_ADMIN", list)
                .body("without", equalTo(List.of()))
                .body("items[0].integrated", equalTo(1))
                .body("items[0].dualCertified", equalTo(0))
                .body("items[0].partnered", equalTo(1))
                .body("items[0].grassrootsPartnered", equalTo(1));
        other.created("HEALTH_ADMIN", TARGETS, target("4542", 2020, "GOVERNMENT_HOME_COVERAGE", 80));
        other.seen("HEALTH_ADMIN", "/api/v1/institution/reports/targets?region=4542&year=2020")
                .body("items[0].reached.value", equalTo(50.0f))
                .body("items[0].met", equalTo(false));
        other.seen("HEALTH_ADMIN", "/api/v1/institution/reports/support-modes?region=4542&asOf=2020-12-31")
                .body("items.find { it.mode == 'COOPERATION' }.share.numerator", equalTo(1))
                .body("items.find { it.mode == 'NONE' }.share.numerator", equalTo(1));
    }

    private static ConsumerRecord<String, byte[]> event(String subject, int sequence, String body) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("yiyang.indicator", 0, 0, subject, body.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                "yiyang.indicator.indicator-counted",
                "ce_subject",
                subject,
                "ce_sequence",
                Integer.toString(sequence),
                "ce_time",
                "2026-07-01T01:00:00Z");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Test
    void whatAnotherServiceTellsIsHeldAgainstTheTargetOnceAndNewestOnly() {
        city.created("HEALTH_ADMIN", TARGETS, target("452501", 2026, "HOME_BED_GRASSROOTS_SHARE", 80));
        String sample = EventSchemas.sample("indicator").replace("440402", "452501");
        String newer = sample.replace("\"numerator\": 12", "\"numerator\": 9");
        String subject = UUID.randomUUID().toString();
        inbox.apply(List.of(event(subject, 5, newer), event(subject, 4, sample), event(subject, 4, sample)));
        report("452501", 2026)
                .body("items[0].reached.numerator", equalTo(9))
                .body("items[0].reached.value", equalTo(60.0f))
                .body("items[0].reached.source", equalTo("HEARD"))
                .body("items[0].reached.document", equalTo("referral"))
                .body("items[0].gap", equalTo(-20.00f));
        inbox.apply(List.of(
                event(UUID.randomUUID().toString(), 0, "{\"happened\":[],\"state\":{\"service\":\"referral\"}}")));
        report("452501", 2026).body("items[0].reached.numerator", equalTo(9));
    }

    /** Two aggregates lie in two partitions, which two instances may consume. */
    @Test
    void ofTwoThatAreHeardAtTheSameMomentTheOneThatWasRecordedLaterStays() throws Exception {
        city.created("HEALTH_ADMIN", TARGETS, target("452501", 2025, "HOME_BED_GRASSROOTS_SHARE", 80));
        String sample =
                EventSchemas.sample("indicator").replace("440402", "452501").replace("2026-06-30", "2025-06-30");
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= 20; round++) {
                List<Callable<Void>> both = new ArrayList<>();
                for (int value = 2 * round; value <= 2 * round + 1; value++) {
                    String body = sample.replace("\"numerator\": 12", "\"numerator\": " + value)
                            .replaceFirst(
                                    "(\"recordedAt\": )\"[^\"]+\"",
                                    "$1\""
                                            + Instant.parse("2026-07-02T00:00:00Z")
                                                    .plusSeconds(value) + "\"");
                    both.add(() -> {
                        inbox.apply(List.of(event(UUID.randomUUID().toString(), 0, body)));
                        return null;
                    });
                }
                for (Future<Void> done : instances.invokeAll(both)) {
                    done.get();
                }
                report("452501", 2025).body("items[0].reached.numerator", equalTo(2 * round + 1));
            }
        } finally {
            instances.shutdown();
        }
    }
}
