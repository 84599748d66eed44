package org.yiyang.suite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.yiyang.local.TokenRequest;

/**
 * For the matrix of rights: what residents ask to be put right, of the insurance register, of what the hospital keeps, and of
 * what a hospital kept that has closed.
 */
final class RightsCorrections {
    private static final String ASK = "{'elderId':'%s','subject':'%s','recordId':'%s','content':'日期有误，应为前一日'}";
    private static final String OWN = "{'elderId':'ELDER','subject':'NAME','content':'姓名有误'}";
    private static final List<String> BOTH = List.of("contract", "referral");
    private final RightsRecords records;
    private final Partners partners;
    private final String elder;

    RightsCorrections(RightsRecords records, Partners partners, String elder) {
        this.records = records;
        this.partners = partners;
        this.elder = elder;
    }

    void enter() {
        records.created("/insurance/correction-requests", person(elder), OWN);
        String contract = id("/api/v1/contract/family-doctor-contracts");
        records.created(
                "/contract/correction-requests",
                person(elder),
                ASK.formatted(elder, "FAMILY_DOCTOR_CONTRACT", contract));
        records.created(
                "/referral/correction-requests",
                person(elder),
                ASK.formatted(elder, "REFERRAL", id("/api/v1/referrals")));
        records.created(
                "/referral/correction-requests",
                person(elder),
                ASK.formatted(elder, "CONSULTATION", id("/api/v1/remote-consultations")));
        atTheCounter();
        keptByOneThatHasClosed();
    }

    private String id(String register) {
        return records.samples(register).get(0).path().get("id");
    }

    /** A visit and a consultation of a hospital that then closes, so that the region's bureau keeps what it wrote. */
    private void keptByOneThatHasClosed() {
        Partners closing = Partners.of("权限闭");
        String patient = Insured.at(closing).elder();
        for (String service : BOTH) {
            Partners.awaitKnown(service, closing.hospital());
            RightsCare.awaitKnownElder(service, patient);
        }
        TokenRequest manager = TokenRequest.as("MED_MANAGER").institution(closing.hospital());
        String visit = records.sent("/contract/service-records", manager, records.body("""
                {'agreementId':'%s','visitedOn':'%s','item':'TWO_WAY_REFERRAL','persons':1,'role':'NURSE',
                 'elderIds':['%s']}""".formatted(
                        closing.agreement(), Partners.yesterday(), patient)));
        TokenRequest doctor = TokenRequest.as("HOSPITAL_DOCTOR").institution(closing.hospital());
        String asked = records.sent("/remote-consultations", doctor, records.body("""
                {'elderId':'%s','expertId':'HOSPITAL','urgency':'ROUTINE','consent':'SIGNED',
                 'form':{'brief':'胸闷三天','impression':'待排','presentIllness':'三天前起病'}}""".formatted(patient)));
        records.created(
                "/contract/correction-requests", person(patient), ASK.formatted(patient, "SERVICE_RECORD", visit));
        records.created(
                "/referral/correction-requests", person(patient), ASK.formatted(patient, "CONSULTATION", asked));
        records.moved(
                "/institutions/" + closing.hospital() + "/close",
                RightsRecords.official("HEALTH_ADMIN"),
                records.body("{'effectiveOn':'%s','document':'注销决定1号','reason':'歇业'}".formatted(Partners.yesterday())));
        String hex = closing.hospital().replace("-", "").toUpperCase(Locale.ROOT);
        for (String service : BOTH) {
            Awaitility.await()
                    .until(() -> Suite.tables(service)
                                    .count(
                                            "select count(*) from correction_request where keeper_id is null"
                                                    + " and hex(former_keeper_id) = ?",
                                            hex)
                            == 1);
        }
    }

    private static TokenRequest person(String id) {
        return TokenRequest.as("ELDER").person(id);
    }

    /** What the one window takes from a resident who comes with a document. */
    private void atTheCounter() {
        Map<String, Object> resident = Insured.elderIn(partners.home());
        records.sent("/elders/takeover", RightsRecords.official("INSURANCE_AGENT"), resident);
        String number = Http.JSON.valueToTree(resident).at("/elder/citizenId").asText();
        records.creates("/insurance/correction-requests/at-counter", """
                {'kind':'CITIZEN_ID','value':'%s','subject':'PHONE','content':'电话有误',
                 'inPerson':{'asker':'HERSELF_OR_HIMSELF','evidence':'本人身份证'}}""".formatted(number));
    }
}
