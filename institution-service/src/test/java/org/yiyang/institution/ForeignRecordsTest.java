package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.yiyang.kit.contract.NamedRecords;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/**
 * A record that a body or a file names and that is out of the caller's scope is refused as one that does not exist, at the
 * field that names it. Every field that holds an id stands here: a new one fails until it does, too.
 */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ForeignRecordsTest extends RegisterCalls {
    private static final String CITY = "9801";
    private static final String DISTRICT = "980106";
    private final ImportCalls uploads = new ImportCalls(CITY);

    /** What is part of the record itself that the address names: found among its parts only. */
    private static final Set<String> PARTS = Set.of(
            "QualificationJson.Decide.qualificationId",
            "QualificationJson.Correct.qualificationId",
            "QualificationJson.Verify.qualificationId",
            "PilotJson.CompleteItem.itemId",
            "PilotJson.CorrectItem.itemId",
            "PilotJson.WithdrawAssessment.assessmentId",
            "CaseJson.Apply.qualificationId",
            "CaseJson.Revise.qualificationId");

    /**
     * Tested by the features' own tests: an institution by its place within the scope, a round by its region, a case's
     * subject as the applicant's own, a publication within the scope, what an auditor holds, who sees all; a policy
     * document by its status, a new unit's operator when the case is issued.
     */
    private static final Set<String> HELD_BY_THEIR_FEATURES = Set.of(
            "SnapshotJson.TakeOver.institutionId",
            "SnapshotJson.Submit.roundId",
            "FundJson.ShareOf.institutionId",
            "FundJson.Declare.policyDocumentId",
            "PolicyTarget.Entry.policyDocumentId",
            "SubsidyJson.Submit.institutionId",
            "PilotJson.Name.institutionId",
            "CaseJson.Apply.subjectId",
            "CaseJson.Revise.subjectId",
            "PublicationJson.Publish.corrects",
            "RetentionJson.Hold.subject");

    private String home;
    private String hospital;

    @BeforeEach
    void anOfficialOfAnotherProvince() {
        uploads.enterRegions("98", CITY, DISTRICT);
        uploads.openTakeover();
        home = own("CIVIL_ADMIN", Sample.home("外省养老院"));
        hospital = own("HEALTH_ADMIN", hospital("外省医院"));
    }

    private String own(String role, Map<String, Object> entry) {
        Map<String, Object> body = new HashMap<>(entry);
        body.put("regionCode", DISTRICT);
        return as(role).body(body).post(PATH).then().statusCode(201).extract().path("id");
    }

    private RequestSpecification as(String role) {
        TokenRequest token = TokenRequest.as(role);
        return bureau.with(role.equals("CARE_MANAGER") ? token.institution(home) : token.region(CITY));
    }

    /** One field: how it is sent with an id, and at which pointer it is refused. */
    private record Field(String role, String path, String pointer, Function<String, Map<String, ?>> body) {}

    private Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        fields.put(
                "InstitutionJson.Register.parentId",
                new Field("HEALTH_ADMIN", PATH, "/parentId", id -> entry(Sample.unit("甲室", id))));
        fields.put("InstitutionJson.Register.operatedById", new Field("HEALTH_ADMIN", PATH, "/operatedById", id -> {
            Map<String, Object> unit = entry(Sample.unit("乙室", home));
            unit.put("operatedById", id);
            return unit;
        }));
        fields.put(
                "RegistrationJson.Fields.operatedById",
                new Field(
                        "CIVIL_ADMIN",
                        PATH + "/" + home + "/change",
                        "/fields/operatedById",
                        id -> change(today().toString(), Map.of("operatedById", id))));
        fields.put(
                "RegistrationJson.Replace.successorId",
                new Field("CIVIL_ADMIN", PATH + "/" + home + "/replace", "/successorId", id -> replacing(id, "END")));
        fields.put(
                "RelationJson.Enter.members",
                new Field("HEALTH_ADMIN", "/api/v1/institution-relations", "/members", id -> relation(hospital, id)));
        fields.put(
                "CaseJson.Wanted.operatedById",
                new Field(
                        "CARE_MANAGER",
                        "/api/v1/one-window-cases",
                        "/particulars/operatedById",
                        ForeignRecordsTest::filing));
        fields.putAll(ofFeatures());
        return fields;
    }

    private static Map<String, Object> filing(String operator) {
        Map<String, Object> unit =
                Map.of("name", "丙室", "category", "INFIRMARY", "address", "示范路1号", "operatedById", operator);
        return Map.of("matter", "INTERNAL_UNIT_FILING", "level", "DISTRICT", "particulars", unit);
    }

    private static Map<String, Field> ofFeatures() {
        Map<String, Field> fields = new HashMap<>();
        fields.put(
                "SnapshotJson.Submit.institutionId",
                new Field(
                        "CARE_MANAGER", "/api/v1/monitoring-snapshots", "/institutionId", ForeignRecordsTest::figures));
        fields.put(
                "InspectionJson.Plan.institutionId",
                new Field(
                        "HEALTH_ADMIN",
                        "/api/v1/inspections",
                        "/institutionId",
                        id -> Map.of(
                                "institutionId",
                                id,
                                "type",
                                "COMPREHENSIVE",
                                "manner",
                                "PLANNED",
                                "plannedOn",
                                today().toString())));
        fields.put(
                "AnnualReviewJson.Open.institutionId",
                new Field(
                        "CIVIL_ADMIN",
                        "/api/v1/annual-reviews",
                        "/institutionId",
                        id -> Map.of("institutionId", id, "year", 2024)));
        fields.put(
                "FilingReminder.Entry.institutionId",
                new Field(
                        "CIVIL_ADMIN",
                        "/api/v1/institution/filing-reminders",
                        "/institutionId",
                        ForeignRecordsTest::reminder));
        return fields;
    }

    private static Map<String, Object> entry(Map<String, Object> unit) {
        Map<String, Object> entry = new HashMap<>(unit);
        entry.put("regionCode", DISTRICT);
        return entry;
    }

    private static Map<String, Object> relation(String hospital, String id) {
        return Map.of(
                "kind", "INTRODUCED",
                "members", List.of(hospital, id),
                "service24h", false,
                "validFrom", "2024-01-01",
                "document", "协1号");
    }

    private static Map<String, Object> reminder(String id) {
        return Map.of(
                "regionCode", DISTRICT,
                "institutionId", id,
                "remindedOn", "2024-05-01",
                "fileBy", "2024-06-01",
                "document", "催1号");
    }

    private static Map<String, Object> figures(String id) {
        return Map.of(
                "institutionId",
                id,
                "asOf",
                "2024-03-31",
                "figures",
                Map.of("beds", 100, "staff", 40, "residents", 80));
    }

    @Test
    void everyFieldThatNamesARecordIsHeldAgainstTheScope() {
        Set<String> held = new TreeSet<>(PARTS);
        held.addAll(fields().keySet());
        held.addAll(HELD_BY_THEIR_FEATURES);
        assertEquals(held, NamedRecords.in("org.yiyang.institution"));
    }

    @Test
    void whatIsOutOfScopeIsRefusedAsWhatDoesNotExist() {
        String foreign = filed("本省养老院");
        String foreignHospital = licensed("本省医院", "2010-01-01");
        List<Executable> checks = new ArrayList<>();
        fields().forEach((name, field) -> {
            String id = name.contains("operatedBy") ? foreignHospital : foreign;
            checks.add(() -> mustBeAsIfAbsent(name, field, id));
        });
        assertAll(checks);
    }

    private void mustBeAsIfAbsent(String name, Field field, String foreign) {
        Response absent = sent(field, UUID.randomUUID().toString());
        Response refused = sent(field, foreign);
        assertTrue(Set.of(404, 422).contains(refused.statusCode()), name + " " + refused.asString());
        assertEquals(absent.statusCode(), refused.statusCode(), name);
        assertEquals(absent.<String>path("code"), refused.path("code"), name);
        assertEquals(field.pointer(), refused.path("errors[0].pointer"), name + " " + refused.asString());
    }

    private Response sent(Field field, String id) {
        return as(field.role()).body(field.body().apply(id)).post(field.path());
    }

    @Test
    void anOfficialOfAnotherProvinceDoesNotMakeAHomeDualCertified() {
        String here = filed("被挂靠养老院");
        as("HEALTH_ADMIN")
                .body(entry(Sample.unit("挂靠医务室", here)))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_PARENT_UNKNOWN"));
        read(here).body("dualCertifiedNow", equalTo(false));
    }

    @Test
    void aCodeThatIsRegisteredElsewhereIsRefusedWithoutSayingWhere() {
        Map<String, Object> known = Sample.home("同码养老院");
        String there = registered("CIVIL_ADMIN", known);
        Response refused = as("CIVIL_ADMIN").body(entry(known)).post(PATH);
        assertEquals(409, refused.statusCode());
        assertEquals("INSTITUTION_REGISTERED_ELSEWHERE", refused.path("code"));
        assertTrue(!refused.asString().contains(there), refused.asString());
    }

    @Test
    void aRowOfAFileNamesAParentOfTheOwnRegionOnly() {
        Map<String, Object> known = Sample.home("被引养老院");
        registered("CIVIL_ADMIN", known);
        String file = ImportCalls.HEADER
                + ImportCalls.unit("外来医务室", (String) known.get("creditCode"), DISTRICT)
                + ImportCalls.unit("无主医务室", SyntheticCodes.creditCode(), DISTRICT);
        String id =
                uploads.id(uploads.bring("HEALTH_ADMIN", "institutions", false, file.getBytes(StandardCharsets.UTF_8)));
        uploads.standing("HEALTH_ADMIN", id, "DONE");
        List<Map<String, Object>> refused = uploads.rows("HEALTH_ADMIN", id, "REFUSED");
        assertEquals(
                List.of("INSTITUTION_PARENT_UNKNOWN", "INSTITUTION_PARENT_UNKNOWN"),
                refused.stream().map(row -> row.get("code")).toList());
    }

    @Test
    void aRowOfCertificatesNamesAnInstitutionOfTheOwnRegionOnly() {
        Map<String, Object> known = hospital("被证医院");
        String there = registered("HEALTH_ADMIN", known);
        String file = "creditCode,kind,number,authority,validFrom\n" + known.get("creditCode")
                + ",MEDICAL_LICENCE,1,卫健委,2020-01-01\n";
        String id = uploads.id(
                uploads.bring("HEALTH_ADMIN", "qualifications", false, file.getBytes(StandardCharsets.UTF_8)));
        uploads.standing("HEALTH_ADMIN", id, "DONE");
        assertEquals(
                "NOT_FOUND", uploads.rows("HEALTH_ADMIN", id, "REFUSED").get(0).get("code"));
        read(there).body("qualifications", hasSize(0));
    }
}
