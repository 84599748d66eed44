package org.yiyang.suite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.yiyang.local.TokenRequest;

/**
 * For the matrix of rights: what the hospital gives a resident of the home at home, what it asks and is asked from afar, and
 * what the home is asked besides the receiver of a referral.
 */
final class RightsCare {
    private final RightsRecords records;
    private final Partners partners;

    RightsCare(RightsRecords records, Partners partners) {
        this.records = records;
        this.partners = partners;
    }

    void enter() {
        Partners others = Partners.of("权限旁");
        String patient = Insured.at(others).elder();
        offers(partners.hospital());
        offers(others.hospital());
        for (String institution : List.of(others.home(), others.hospital())) {
            Partners.awaitKnown("referral", institution);
        }
        awaitKnownElder(patient);
        attached();
        atHome();
        fromAfar(others);
        besides(others, patient);
        records.created("/dispatch/shifts", RightsRecords.official("DISPATCHER"), "{'regionCode':'4601'}");
    }

    private void offers(String hospital) {
        records.moved(
                "/institutions/" + hospital + "/offer",
                RightsRecords.official("HEALTH_ADMIN"),
                records.body("""
                {'effectiveOn':'%s','capabilities':['HOME_BEDS','REMOTE_GUIDANCE']}""".formatted(Partners.yesterday())));
        Awaitility.await()
                .until(() -> Suite.tables("referral")
                                .count(
                                        "select count(*) from known_offering where hex(institution_id) = ?",
                                        hex(hospital))
                        == 2);
    }

    /** A report that the hospital attaches to the emergency of the home. */
    private void attached() {
        List<RightsRecords.Sample> referrals = records.samples("/api/v1/referrals");
        String emergency = referrals.get(0).path().get("id");
        String path = "/referrals/" + emergency + "/attachments?kind=LABORATORY";
        String paper = records.clerk
                .uploads(path, doctor(partners.hospital()), "application/octet-stream", "%PDF-1.4")
                .path("id")
                .asText();
        referrals.set(0, new RightsRecords.Sample(Map.of("id", emergency, "document", paper), Map.of()));
    }

    private void atHome() {
        records.created("/home-beds", records.home("CARE_MANAGER"), """
                {'elderId':'ELDER','institutionId':'HOSPITAL','eligibility':['ADVANCED_AGE'],'consent':'SIGNED',
                 'illness':'长期卧床','address':'示范路1号'}""");
        records.created("/home-visits", records.home("CARE_MANAGER"), """
                {'elderId':'ELDER','institutionId':'HOSPITAL','procedures':['ROUND'],'illness':'长期卧床','address':'示范路1号'}""");
        records.creates("/referral/reports/home-beds/publish", "{'region':'4601','asOf':'2025-12-31'}");
    }

    /** One that the hospital has asked, and one that it is asked. */
    private void fromAfar(Partners others) {
        asks(partners.hospital(), others.hospital());
        asks(others.hospital(), partners.hospital());
    }

    private void asks(String asker, String expert) {
        Map<String, Object> body = records.body("""
                {'elderId':'ELDER','expertId':'%s','urgency':'ROUTINE','consent':'SIGNED',
                 'form':{'brief':'胸闷三天','impression':'待排','presentIllness':'三天前起病'}}""".formatted(expert));
        records.kept("/remote-consultations", "/remote-consultations", doctor(asker), body);
    }

    /** Another hospital sends somebody down, and asks the home besides. */
    private void besides(Partners others, String patient) {
        TokenRequest sender = doctor(others.hospital());
        Map<String, Object> down = records.body("""
                {'elderId':'%s','receiverId':'%s','reason':'LONG_TERM_CARE','careStage':'STABLE','consent':'SIGNED',
                 'slip':{'diagnosis':'恢复期','nextPlan':'康复训练'}}""".formatted(patient, others.home()));
        String referral = records.sent("/referrals/down", sender, down);
        records.moved("/referrals/" + referral + "/ask-also", sender, Map.of("receiverIds", List.of(partners.home())));
        records.keep(
                "/referral-inquiries",
                records.read("/referral-inquiries?referral=" + referral, sender)
                        .at("/items/0/id")
                        .asText());
    }

    private static TokenRequest doctor(String hospital) {
        return TokenRequest.as("HOSPITAL_DOCTOR").institution(hospital).subject(RightsRecords.NEAR);
    }

    static void awaitKnownElder(String elder) {
        awaitKnownElder("referral", elder);
    }

    static void awaitKnownElder(String service, String elder) {
        Awaitility.await()
                .until(() ->
                        Suite.tables(service).count("select count(*) from known_elder where hex(id) = ?", hex(elder))
                                == 1);
    }

    private static String hex(String id) {
        return id.replace("-", "").toUpperCase(Locale.ROOT);
    }
}
