package org.yiyang.suite;

import java.util.Map;

/** For the matrix of rights: what the hospital does for the home under their agreement, and the directory of services. */
final class RightsContract {
    private RightsContract() {}

    static void enter(RightsRecords records, Partners partners) {
        records.keep(
                "/contract/service-items", Map.of("code", "HOME_BED"), Map.of("region", "4601", "list", "POSITIVE"));
        records.keep("/contract/agreement-templates", Map.of("region", "4601"), Map.of());
        records.keep("/contract/performance", partners.agreement());
        records.created("/contract/service-records", records.hospital("MED_MANAGER"), """
                {'agreementId':'%s','visitedOn':'%s','item':'TWO_WAY_REFERRAL','persons':3,'role':'NURSE'}""".formatted(
                        partners.agreement(), Partners.yesterday()));
        records.created(
                "/contract/performance-reports",
                records.hospital("MED_MANAGER"),
                "{'agreementId':'%s','year':2024}".formatted(partners.agreement()));
        Partners.set(Partners.contracts(), "contract", "TEAMS_AT_GRASSROOTS_ONLY", "false");
        String form = "{'name':'权限团队','phone':'0898-66220000','members':["
                + "{'part':'GENERAL_PRACTITIONER','licenceNumber':'110000000012345'},"
                + "{'part':'NURSE','licenceNumber':'210000000012345'},{'part':'PUBLIC_HEALTH','count':1}]}";
        String team =
                records.sent("/contract/family-doctor-teams", records.hospital("MED_MANAGER"), records.body(form));
        records.keep("/contract/family-doctor-teams", team);
        records.created("/contract/family-doctor-contracts", records.hospital("MED_MANAGER"), """
                {'teamId':'%s','elderId':'ELDER','startsOn':'%s','endsOn':'%s','contents':'BASIC'}""".formatted(
                        team, Partners.yesterday(), Partners.yesterday().plusMonths(11)));
        records.creates("/contract/reports/family-doctors/publish", "{'region':'4601','asOf':'2025-12-31'}");
        Partners third = Partners.of("权限盟");
        Partners.awaitKnown("contract", third.hospital());
        records.created("/contract/consortia", RightsRecords.official("HEALTH_ADMIN"), """
                {'name':'权限联合体','leadId':'HOSPITAL','members':['HOSPITAL','HOME','%s'],'sharedItems':['TWO_WAY_REFERRAL'],
                 'foundedOn':'%s','document':'海卫〔2026〕权限号'}""".formatted(
                        third.hospital(), Partners.yesterday()));
    }
}
