package org.yiyang.suite;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.SyntheticCodes;

/** What the insurance register holds of two partners: the hospital's designation and a resident of the home. */
record Insured(City agency, String designation, String elder) {
    private static final String DESIGNATIONS = "/api/v1/designations";
    private static final String ELDERS = "/api/v1/elders";

    /** Takes both over from paper. */
    static Insured at(Partners partners) {
        City agency = new City(Suite.SERVERS, Suite.service("insurance").uri());
        Partners.openTakeover(agency, "insurance");
        Partners.awaitKnown("insurance", partners.hospital());
        Partners.awaitKnown("insurance", partners.home());
        String designation = created(agency, DESIGNATIONS, designationOf(partners.hospital()));
        String elder = created(agency, ELDERS, elderIn(partners.home()));
        return new Insured(agency, designation, elder);
    }

    private static String created(City agency, String register, Map<String, Object> body) {
        HttpResponse<String> answer = agency.send("POST", register + "/takeover", agent(agency), body);
        return agency.expect(201, answer).get("id").asText();
    }

    private static String agent(City agency) {
        return agency.official("INSURANCE_AGENT");
    }

    /** Makes several changes to both. */
    void live() {
        String today = Partners.yesterday().plusDays(1).toString();
        String person = UUID.randomUUID().toString();
        move(
                ELDERS,
                elder,
                "authorise",
                Map.of(
                        "person",
                        person,
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW",
                        "validUntil",
                        LocalDate.parse(today).plusYears(1) + ""));
        move(ELDERS, elder, "pause", Map.of("from", today, "reason", "停保"));
        move(ELDERS, elder, "resume", Map.of("insured", Map.of("type", "RESIDENT", "from", today), "reason", "续保"));
        move(ELDERS, elder, "withdraw-authorisation", Map.of("person", person));
        move(DESIGNATIONS, designation, "suspend", Map.of("ground", "BREACH", "effectiveOn", today, "reason", "违约"));
        move(DESIGNATIONS, designation, "resume", Map.of("reason", "整改合格"));
    }

    private void move(String register, String id, String verb, Map<String, Object> body) {
        agency.expect(200, agency.send("POST", register + "/" + id + "/" + verb, agent(agency), body));
    }

    static Map<String, Object> designationOf(String hospital) {
        LocalDate yesterday = Partners.yesterday();
        return Map.of(
                "institutionId",
                hospital,
                "code",
                SyntheticCodes.designationCode(),
                "agreement",
                Map.of(
                        "agreementNumber", "海口医保协〔2026〕1号",
                        "termFrom", yesterday.minusMonths(2).toString(),
                        "termUntil", yesterday.plusMonths(9).toString()),
                "document",
                "存量登记表1",
                "reason",
                "系统上线存量登记");
    }

    static Map<String, Object> elderIn(String home) {
        return Map.of(
                "elder",
                Map.of(
                        "name",
                        "欧阳测试",
                        "citizenId",
                        SyntheticCodes.citizenId(LocalDate.parse("1940-01-01")),
                        "regionCode",
                        "460106",
                        "insured",
                        List.of(Map.of("type", "RESIDENT", "from", "2020-01-01")),
                        "residence",
                        Map.of("institutionId", home, "from", "2025-03-01")),
                "verifiedOn",
                "2026-10-01",
                "document",
                "存量表2",
                "reason",
                "存量登记");
    }
}
