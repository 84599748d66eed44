package org.yiyang.institution;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.Answer;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.local.TokenRequest;

/** A city of a test's own with a district: its officials, and the institutions that they register. */
public class TestCity {
    public static final String INSTITUTIONS = "/api/v1/institutions";
    private final String city;
    private final String district;
    private final SortedMap<String, String> regions = new TreeMap<>();

    public TestCity(String city) {
        this(city, "测试" + city.substring(0, 2), "测试" + city, "测试" + city + "01");
    }

    TestCity(String city, String province, String cityName, String districtName) {
        this.city = city;
        this.district = city + "01";
        regions.putAll(Map.of(city.substring(0, 2), province, city, cityName, district, districtName));
    }

    private TestCity() {
        city = "4601";
        district = "460106";
        regions.putAll(Map.of("46", "海南省", city, "海口市", district, "龙华区", "460108", "美兰区"));
    }

    /** The city that most tests share, with two districts. */
    public static TestCity haikou() {
        return new TestCity();
    }

    public ApiCaller as(String role) {
        return ApiCaller.as(role).region(city);
    }

    /** An official of one district, its number two digits as 01. */
    public ApiCaller inDistrict(String number, String role) {
        return ApiCaller.as(role).region(city + number);
    }

    public ApiCaller staff(String home) {
        return ApiCaller.as("CARE_MANAGER").institution(home);
    }

    public ApiCaller elsewhere(String role) {
        return ApiCaller.as(role).region("9901");
    }

    ApiCaller with(TokenRequest token) {
        return ApiCaller.with(token);
    }

    public String city() {
        return city;
    }

    public String district() {
        return district;
    }

    public void enterRegions() {
        regions.forEach(TestCity::enterRegion);
    }

    public static void enterRegion(String code, String name) {
        Map<String, String> region = Map.of("name", name, "validFrom", "1988-01-01");
        ApiCaller.as("SYS_ADMIN")
                .region("4601")
                .put("/api/v1/regions/" + code, region)
                .ok();
    }

    /** Decides a parameter for the city from today on, unless it is so already. */
    public void set(String parameter, String value) {
        set(city, parameter, value);
    }

    public static void set(String region, String parameter, String value) {
        Map<String, String> setting =
                Map.of("region", region, "validFrom", today(), "value", value, "reason", "首日存量登记");
        ApiCaller.as("HEALTH_ADMIN")
                .region(region)
                .put("/api/v1/institution/parameters/" + parameter, setting)
                .then()
                .statusCode(anyOf(is(200), is(409)));
    }

    public void openTakeover() {
        set("TAKEOVER_WINDOW_OPEN", "true");
    }

    public static String today() {
        return LocalDate.now(Call.CHINA).toString();
    }

    public ValidatableResponse registerHome(String name) {
        return created("CIVIL_ADMIN", INSTITUTIONS, Sample.home(name));
    }

    /** A home that is filed as such since 2019, without a medical unit. */
    public String home(String name) {
        return home(name, "PRIVATE_NONPROFIT");
    }

    public String home(String name, String ownership) {
        Body home = Body.like(Sample.home(name), "ownership", ownership, "regionCode", district);
        return certified("CIVIL_ADMIN", home, "CARE_FILING", "2019-01-01");
    }

    /** A medical institution of its own, licensed since 2019. */
    public String medical(String name, String category) {
        Body entry = Body.like(Sample.home(name), "category", category, "ownership", "PUBLIC", "regionCode", district);
        return certified("HEALTH_ADMIN", entry, "MEDICAL_LICENCE", "2019-01-01");
    }

    /** A home with both certificates since 2019-06-01. */
    public String certifiedHome(String name) {
        return certifiedHome(name, "PRIVATE_NONPROFIT");
    }

    public String certifiedHome(String name, String ownership) {
        String home = home(name, ownership);
        Body unit = Body.like(Sample.unit(name + "医务室", home), "regionCode", district);
        certified("HEALTH_ADMIN", unit, "MEDICAL_FILING", "2019-06-01");
        return home;
    }

    /** Registers an institution and enters a certificate of it. */
    String certified(String role, Map<String, ?> entry, String certificate, String validFrom) {
        String id = as(role).creates(INSTITUTIONS, entry);
        done(role, INSTITUTIONS + "/" + id + "/qualify", Sample.certificate(certificate, validFrom));
        return id;
    }

    /** Society and the persons served each score a review once, by a code of their own. */
    public void scored(String review, int society, int individual) {
        Map<String, Integer> scores = Map.of("SOCIETY", society, "INDIVIDUAL", individual);
        scores.forEach(
                (party, score) -> answer(codes(review, party, 1).get(0), score).ok());
    }

    public List<String> codes(String review, String party, int number) {
        return done("HEALTH_ADMIN", review + "/issue-codes", Map.of("party", party, "number", number))
                .extract()
                .path("codes");
    }

    /** An answer by code, from somebody without a token. */
    public Answer answer(String code, int score) {
        return ApiCaller.nobody().post("/api/v1/annual-reviews/answers", Map.of("code", code, "score", score));
    }

    public ValidatableResponse created(String role, String path, Map<String, ?> body) {
        return as(role).post(path, body).created();
    }

    public ValidatableResponse done(String role, String path, Map<String, ?> body) {
        return as(role).post(path, body).ok();
    }

    public ValidatableResponse refused(String role, String path, Map<String, ?> body, int status) {
        return as(role).post(path, body).status(status);
    }

    public ValidatableResponse seen(String role, String path) {
        return as(role).reads(path);
    }
}
