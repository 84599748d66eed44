package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.local.TokenRequest;

/** One record of each register in which a home, its hospital and a resident take part, and how each was made. */
final class RightsRecords {
    /** The account of everybody who stands near to a record, the elder's authorised family among them. */
    static final String NEAR = "0198a7c0-0000-7000-8000-00000000f00d";

    private static final String VERSION_1 = "/api/v1";
    private static final String SNAPSHOTS = "creditCode,asOf,beds,staff,residents,document,reason\n"
            + "52460106MJ0800011G,2023-12-31,1,1,1,存量1号,存量登记\n";
    private static final int YEAR = 2024;
    final Clerk clerk = new Clerk();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    private final List<Creation> creations = new ArrayList<>();
    private final Partners partners;
    private final String elder;

    /**
     * A call that creates a record.
     *
     * @param path of the list, or of its takeover
     * @param body what names the home, the hospital, the resident or their region
     */
    record Creation(String path, Map<String, Object> body) {}

    /**
     * A record.
     *
     * @param path what stands in the place of the path's variables, the record's id under {@code id}
     * @param body what a move's body must say so that it fits the record, by the name of the property
     */
    record Sample(Map<String, String> path, Map<String, String> body) {}

    RightsRecords(Partners partners, Insured insured) {
        this.partners = partners;
        elder = insured.elder();
        JsonNode home = clerk.sends("GET", "/institutions/" + partners.home(), official("CIVIL_ADMIN"), null);
        String filing = home.at("/qualifications/0/id").asText();
        keep("/institutions", Map.of("id", partners.home()), Map.of("qualificationId", filing, "kind", "CARE_FILING"));
        keep(
                "/institutions",
                Map.of("id", partners.hospital()),
                Map.of("qualificationId", partners.licence(), "kind", "MEDICAL_LICENCE"));
        keep("/agreements", Map.of("id", partners.agreement()), Map.of("phone", "0898-66220000"));
        keep("/designations", insured.designation());
        keep("/elders", elder);
        keep("/bed-availability", partners.home());
        keep("/regions", Map.of("code", City.DISTRICT), Map.of());
        keep("/institution/parameters", Map.of("name", "COVERAGE_DECIMALS"), Map.of("region", "4601"));
        for (String service : List.of("contract", "insurance", "referral")) {
            keep("/" + service + "/parameters", Map.of("name", "TAKEOVER_WINDOW_OPEN"), Map.of("region", "4601"));
        }
        Map<String, String> decided = Map.of("region", "4601", "validFrom", "2031-01-01", "validUntil", "2031-12-31");
        keep("/insurance/payable-items", Map.of("scene", "HOME", "code", "RIGHTS-1"), decided);
        Map<String, String> policy = Map.of("scene", "HOME", "level", "GRASSROOTS", "insuranceType", "RESIDENT");
        keep("/insurance/benefit-policies", policy, decided);
        peopleAndPapers();
        ofTheRegion();
        ofTheInstitution();
        further();
        ofTheElder();
        new RightsCare(this, partners).enter();
        RightsContract.enter(this, partners);
        new RightsCorrections(this, partners, elder).enter();
        clerk.mustHaveHandedInAll();
    }

    /** Those of a register. */
    List<Sample> samples(String register) {
        return samples.getOrDefault(register, List.of());
    }

    List<Creation> creations() {
        return creations;
    }

    /** The home's family is authorised, and the hospital's doctor may come there. */
    private void peopleAndPapers() {
        Map<String, Object> family =
                body("{'person':'%s','kinship':'CHILD','scope':'VIEW_AND_PROPOSE','validUntil':'%s'}"
                        .formatted(NEAR, LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1)));
        moved("/elders/" + elder + "/authorise", official("INSURANCE_AGENT"), family);
        Map<String, Object> doctor = body(
                "{'role':'GENERAL_PRACTITIONER','licenceNumber':'110000000000001','multiSiteFiled':true,'from':'2020-01-01'}");
        moved("/agreements/" + partners.agreement() + "/add-posting", hospital("MED_MANAGER"), doctor);
        Map<String, Object> free = body("{'free':{'care':3,'nursing':0,'medical':0},'appointments':true}");
        clerk.sends("PUT", "/bed-availability/" + partners.home(), home("CARE_MANAGER"), free);
    }

    private void ofTheRegion() {
        TokenRequest health = official("HEALTH_ADMIN");
        created("/funds", health, """
                {'regionCode':'4601','year':2011,'source':'CITY','amount':100,'purpose':'权限补助','document':'海财社〔2011〕1号',
                 'shares':[{'regionCode':'460106','amount':100}]}""");
        created("/indicators", health, """
                {'regionCode':'460106','metric':'HOME_BED_COVERAGE','asOf':'2011-12-31','percent':50,'source':'工作总结'}""");
        created("/policy-documents", health, """
                {'regionCode':'460106','number':'海府办〔2011〕权限号','title':'实施意见','issuer':'海口市人民政府','issuedOn':'2011-05-01'}""");
        created(
                "/policy-targets",
                health,
                "{'regionCode':'460106','metric':'HOME_BED_COVERAGE','year':2011,'value':50}");
        created("/population-bases", health, """
                {'regionCode':'460106','asOf':'2011-12-31','basis':'HUKOU','group':'AGE_60','people':1000,'source':'统计年鉴'}""");
        created("/monitoring-rounds", health, """
                {'regionCode':'460106','type':'QUARTERLY','scope':'ALL','asOf':'2011-03-31','dueInWorkdays':5}""");
        created("/institution/published-reports", health, """
                {'region':'4601','kind':'OCCUPANCY','asOf':'2011-12-31','title':'入住情况','document':'海卫健发〔2011〕权限号'}""");
        creations.add(new Creation(VERSION_1 + "/institution/report-wordings", body("""
                {'region':'4601','kind':'OCCUPANCY','zh':'入住','en':'occupancy','reason':'测试'}""")));
    }

    private void ofTheInstitution() {
        TokenRequest health = official("HEALTH_ADMIN");
        created("/annual-reviews", health, "{'institutionId':'HOME','year':%d}".formatted(YEAR));
        created("/inspections", health, """
                {'institutionId':'HOME','type':'MEDICAL_WASTE','manner':'PLANNED','plannedOn':'2025-03-03'}""");
        created("/pilots", health, """
                {'institutionId':'HOME','level':'CITY','programme':'权限试点','type':'ONE_BODY','validFrom':'2020-01-01'}""");
        created("/institution-relations", health, """
                {'kind':'JOINTLY_RUN','members':['HOSPITAL','HOME'],'service24h':true,'validFrom':'2021-01-01','document':'批复1号'}""");
        Map<String, Object> forProfit = City.homeBody("权限未备案养老院");
        forProfit.put("ownership", "PRIVATE_FORPROFIT");
        String unfiled = clerk.sends("POST", "/institutions", official("CIVIL_ADMIN"), forProfit)
                .path("id")
                .asText();
        created("/institution/filing-reminders", official("CIVIL_ADMIN"), """
                {'institutionId':'%s','regionCode':'460106','remindedOn':'2026-01-05','fileBy':'2026-02-05','document':'催告1号'}""".formatted(unfiled));
        created("/monitoring-snapshots", home("CARE_MANAGER"), """
                {'institutionId':'HOME','asOf':'2024-03-31','figures':{'beds':100,'staff':40,'residents':80}}""");
        created("/subsidy-applications", home("CARE_MANAGER"), """
                {'institutionId':'HOME','source':'PROVINCIAL','amount':1000,'purpose':'补助'}""");
        new RightsWindow(this, clerk).enter(unfiled);
        JsonNode file = clerk.uploads("/institution/imports?kind=snapshots", health, "text/csv", SNAPSHOTS);
        keep("/institution/imports", file.path("id").asText());
    }

    /** What is entered otherwise than one by one at the list of its register. */
    private void further() {
        creations.add(new Creation(VERSION_1 + "/monitoring-snapshots/takeover", body("""
                {'institutionId':'HOME','asOf':'2023-03-31','figures':{'beds':100,'staff':40,'residents':80},
                 'document':'存量1号','reason':'存量登记'}""")));
        creations.add(new Creation(VERSION_1 + "/pilots/takeover", body("""
                {'pilot':{'institutionId':'HOME','level':'CITY','programme':'权限试点二','validFrom':'2019-01-01'},
                 'document':'存量1号','reason':'存量登记'}""")));
        Map<String, Object> unit = City.unitBody("权限医务室", partners.home());
        creations.add(new Creation(VERSION_1 + "/institutions", unit));
        creations.add(new Creation(
                VERSION_1 + "/institutions/takeover",
                Partners.takeover(unit, City.certificate("MEDICAL_FILING", "权限"))));
        creations.add(new Creation(
                VERSION_1 + "/agreements/takeover", Partners.paper("权限二", partners.hospital(), partners.home())));
        creations.add(new Creation(VERSION_1 + "/agreements", body("""
                {'number':'协议-权限三','medicalId':'HOSPITAL','careId':'HOME','mode':'CONTRACTED','startDate':'2030-01-01',
                 'endDate':'2031-01-01','serviceItems':['TWO_WAY_REFERRAL']}""")));
        creations.add(new Creation(VERSION_1 + "/designations", body("""
                {'institutionId':'HOSPITAL','firstRegisteredPhysicians':3,'insuranceDepartment':true,'insuranceManager':true,
                 'systemsReady':true,'materials':['APPLICATION_FORM','LICENCE_COPY','MANAGEMENT_RULES','INFORMATION_SYSTEM',
                 'FUND_FORECAST']}""")));
        creations.add(new Creation(VERSION_1 + "/designations/takeover", Insured.designationOf(partners.hospital())));
    }

    private void ofTheElder() {
        creations.add(new Creation(VERSION_1 + "/elders/takeover", Insured.elderIn(partners.home())));
        awaitKnown();
        created("/referral-requests", home("CARE_MANAGER"), """
                {'elderId':'ELDER','urgency':'ROUTINE','condition':'反复头晕一周'}""");
        created("/referrals", "/referrals/emergency", home("CARE_MANAGER"), """
                {'receiverId':'HOSPITAL','elderId':'ELDER','form':{'brief':'突发胸痛'}}""");
        samples("/referrals")
                .forEach(one -> keep("/referral/my-referrals", one.path().get("id")));
        String bed = said("/capacity", hospital("REFERRAL_OFFICE"), """
                {'lines':[{'department':'心内科','kind':'MEDICAL_BED','free':3}]}""");
        keep("/capacity", bed);
        created("/capacity-holds", home("CARE_MANAGER"), "{'capacityId':'%s'}".formatted(bed));
        String slot = said("/visit-slots", hospital("REFERRAL_OFFICE"), """
                {'slots':[{'department':'老年病科','day':'%s','session':'MORNING','places':5,'reserved':2}]}""".formatted(
                        Partners.yesterday().plusDays(3)));
        keep("/visit-slots", slot);
        created("/booked-visits", home("CARE_MANAGER"), "{'slotId':'%s','elderId':'ELDER'}".formatted(slot));
    }

    private void awaitKnown() {
        for (String institution : List.of(partners.home(), partners.hospital())) {
            Partners.awaitKnown("referral", institution);
        }
        RightsCare.awaitKnownElder(elder);
        RightsCare.awaitKnownElder("contract", elder);
    }

    static TokenRequest official(String role) {
        return TokenRequest.as(role).region("4601").subject(NEAR);
    }

    TokenRequest home(String role) {
        return TokenRequest.as(role).institution(partners.home()).subject(NEAR);
    }

    TokenRequest hospital(String role) {
        return TokenRequest.as(role).institution(partners.hospital()).subject(NEAR);
    }

    void keep(String register, String id) {
        keep(register, Map.of("id", id), Map.of());
    }

    void keep(String register, Map<String, String> path, Map<String, String> body) {
        samples.computeIfAbsent(VERSION_1 + register, none -> new ArrayList<>()).add(new Sample(path, body));
    }

    void created(String register, TokenRequest caller, String body) {
        created(register, register, caller, body);
    }

    private void created(String register, String path, TokenRequest caller, String text) {
        Map<String, Object> body = body(text);
        creations.add(new Creation(VERSION_1 + path, body));
        kept(register, path, caller, body);
    }

    /** Keeps what a call creates. */
    void kept(String register, String path, TokenRequest caller, Map<String, Object> body) {
        keep(register, sent(path, caller, body));
    }

    /** The id of what a call creates. */
    String sent(String path, TokenRequest caller, Map<String, Object> body) {
        return clerk.sends("POST", path, caller, body).path("id").asText();
    }

    JsonNode read(String path, TokenRequest caller) {
        return clerk.sends("GET", path, caller, null);
    }

    /** A creation of which no record is kept. */
    void creates(String path, String text) {
        creations.add(new Creation(VERSION_1 + path, body(text)));
    }

    /** The id of the only line of several that were said at once. */
    private String said(String path, TokenRequest caller, String text) {
        return clerk.sends("POST", path, caller, body(text)).at("/items/0/id").asText();
    }

    void moved(String path, TokenRequest caller, Map<String, Object> body) {
        clerk.sends("POST", path, caller, body);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> body(String text) {
        String named = text.replace('\'', '"')
                .replace("HOME\"", partners.home() + "\"")
                .replace("HOSPITAL\"", partners.hospital() + "\"")
                .replace("ELDER\"", elder + "\"");
        return Http.JSON.convertValue(Http.json(named), Map.class);
    }
}
