package org.yiyang.institution;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Imports;

/** Somebody who brings files, in a city of the tests' own. */
final class ImportCalls {
    static final String PATH = "/api/v1/institution/imports";
    static final String HEADER = "name,category,creditCode,regionCode,address,ownership,beds,parentCreditCode,"
            + "careFiling.number,careFiling.authority,careFiling.validFrom,document,reason\n";
    private final String city;

    ImportCalls(String city) {
        this.city = city;
    }

    void enterRegions(String... codes) {
        for (String code : codes) {
            TestCity.enterRegion(code, "导入" + code);
        }
    }

    void openTakeover() {
        TestCity.set(city, "TAKEOVER_WINDOW_OPEN", "true");
    }

    /** The same official each time; no charset is claimed for a file. */
    RequestSpecification official(String role) {
        return caller(role).withoutCharset();
    }

    RequestSpecification official(String role, String key) {
        return caller(role).key(key).withoutCharset();
    }

    private ApiCaller caller(String role) {
        return ApiCaller.as(role).region(city).subject(role + "-" + city);
    }

    private Imports imports(String role) {
        return new Imports("institution", caller(role));
    }

    Response bring(String kind, String csv) {
        return bring("CIVIL_ADMIN", kind, false, csv.getBytes(StandardCharsets.UTF_8));
    }

    Response bring(String role, String kind, boolean dryRun, byte[] file) {
        return imports(role).bring(kind, dryRun, file);
    }

    String id(Response brought) {
        return brought.then().statusCode(202).extract().path("id");
    }

    /** Waits until an import has reached a state; returns it then. */
    Map<String, Object> standing(String role, String id, String status) {
        return imports(role).reaching(id, status);
    }

    Map<String, Object> through(String id) {
        return standing("CIVIL_ADMIN", id, "DONE");
    }

    List<Map<String, Object>> rows(String role, String id, String outcome) {
        return imports(role).rows(id, outcome).extract().path("items");
    }

    int homesNamed(String name) {
        return official("CIVIL_ADMIN")
                .queryParam("name", name)
                .get(TestCity.INSTITUTIONS)
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    static String home(String name, String creditCode, String region) {
        return name + ",养老院（老年公寓、养护院）," + creditCode + "," + region
                + ",示范路1号,民办非营利,120,,2019-7,民政局,2019-07-01,民〔2020〕1号,存量登记\n";
    }

    static String unit(String name, String parentCode, String region) {
        return name + ",INFIRMARY,," + region + ",示范路1号,PRIVATE_NONPROFIT,0," + parentCode + ",,,,民〔2020〕1号,存量登记\n";
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
