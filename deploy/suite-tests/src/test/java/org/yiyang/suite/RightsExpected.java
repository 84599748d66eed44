package org.yiyang.suite;

import java.util.Map;
import java.util.stream.Stream;

/** What the matrix of rights is held against besides the document, each exception with its reason. */
final class RightsExpected {
    /** Everybody with a token may read these and make these creations. */
    private static final Map<String, String> FOR_EVERYBODY = Map.of(
            "GET /api/v1/regions.*", "the codes of the country",
            "GET /api/v1/bed-availability.*", "who looks for a bed asks every institution",
            "GET /api/v1/capacity(/.*)?", "who refers asks every receiver",
            "GET /api/v1/visit-slots(/.*)?", "who books asks every hospital",
            "GET /api/v1/contract/(service-items|agreement-templates)/.+", "a directory, and wordings",
            "GET /api/v1/institution/published-reports.*", "what is published is for all but officials elsewhere",
            "POST /api/v1/capacity-holds", "every sender may ask every receiver for a place",
            "POST /api/v1/referrals/emergency", "an emergency is refused to nobody");

    /** By operation, or operation and role: who is admitted only where a record has advanced farther than ours. */
    private static final Map<String, String> LATER = Map.ofEntries(
            Map.entry("acknowledgeRedirection", "of a receiver whose accepted referral was redirected"),
            Map.entry("redirectReferral", "of a sender whose referral was rejected; the dispatcher always"),
            Map.entry("readMyReturnSlip", "of whoever has a return slip"),
            Map.entry("proposeReceivers", "of those who may redirect"),
            Map.entry("printReturnSlip", "of a referral that was answered"),
            Map.entry("reviewReferral", "of a colleague of the doctor who submitted"),
            Map.entry("listDesignations EVALUATOR", "sees what is being evaluated"),
            Map.entry("getDesignation EVALUATOR", "sees what is being evaluated"),
            Map.entry("getDesignationHistory EVALUATOR", "sees what is being evaluated"),
            Map.entry("publishReport SUPERVISOR", "only in place of a report that was wrong"),
            Map.entry(
                    "askForCorrectionOfContracts HEALTH_ADMIN",
                    "of a record whose keeper has closed; held by CorrectionTest"),
            Map.entry(
                    "askForCorrectionOfReferrals HEALTH_ADMIN",
                    "of a record whose keeper has closed; held by CorrectionTest"));

    /** Operations that the matrix does not ask, as patterns. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("GET .*/state-machine", "a table, the same for everybody"),
            Map.entry("GET /api/v1/\\w+/dictionaries(/.*)?", "labels, the same for everybody"),
            Map.entry("GET /api/v1/calendar.*", "the calendar of the country"),
            Map.entry("GET /api/v1/regions", "the codes of the country"),
            Map.entry(
                    "GET /api/v1/institution/directory(/\\{id\\})?",
                    "public entries of the register, the same for everybody with a token"),
            Map.entry("GET /api/v1/\\w+/parameters", "what holds where, the same for everybody"),
            Map.entry("GET /api/v1/institution/bed-tiers", "a parameter"),
            Map.entry("GET /api/v1/one-window-cases/materials", "the law's list, the same for everybody"),
            Map.entry(
                    "GET /api/v1/agreements/\\{id\\}/attachments/.*",
                    "of a draft's papers; held by the service's AttachmentTest"),
            Map.entry("GET /api/v1/contract/service-items", "a directory, the same for everybody"),
            Map.entry(
                    "GET /api/v1/dispatch/(queue|emergencies)",
                    "of the region that the question names; held by DispatchResourceTest"),
            Map.entry(
                    "GET /api/v1/referral/my-referrals(/.*)?",
                    "of those alone who have authorised the account; held by MyReferralTest"),
            Map.entry("GET /api/v1/(institution|contract)/imports/kinds", "names of columns"),
            Map.entry("POST /api/v1/institution/imports", "each row has the rights of its single call"),
            Map.entry(
                    "(GET|POST) /api/v1/contract/imports(/\\{id\\}.*)?",
                    "the caller's own files; held by the tests of the institution's"),
            Map.entry(
                    "(GET|POST|PATCH) /api/v1/(institution|contract)/uploads(/.*)?",
                    "each is its uploader's alone; held by RegisterUploadTest and UploadTableIT"),
            Map.entry(
                    "(GET|POST|PATCH) /api/v1/insurance/(imports|uploads)(/.*)?",
                    "each is its uploader's alone by the code that the institution service's have, which are asked"),
            Map.entry("GET /api/v1/institution/report-wordings", "wordings are in the reports, which are asked"),
            Map.entry("GET /api/v1/\\w+/tasks(/stream)?", "addressed to the caller; a list of nothing else"),
            Map.entry("POST /api/v1/\\w+/stream-tickets", "stands for the caller's own token"),
            Map.entry("GET /api/v1/dispatch/stream", "the queue, which is asked"),
            Map.entry(
                    "(GET|POST) /api/v1/\\w+/retention.*",
                    "of operator and auditors, who have no region; held by the RetentionTest of each service"),
            Map.entry(
                    "(GET|POST|PUT) /api/v1/\\w+/(webhooks|webhook-deliveries)(/.*)?",
                    "of the system that has subscribed, by its program; held by WebhookRightsTest"),
            Map.entry("GET /api/v1/\\w+/events", "what a system is given is held by the tests of the feed"),
            Map.entry(
                    "GET /api/v1/(institution/attention/.*|institution/barred-homes|annual-reviews/due)",
                    "lists drawn from registers that are asked"),
            Map.entry("GET /api/v1/elders/duplicates", "drawn from the register of elders, which is asked"),
            Map.entry(
                    "GET /api/v1/insurance/(eligibility|deductible-continuity)",
                    "names its elder in the query; held by the tests of eligibility"),
            Map.entry(
                    "(GET|POST) /api/v1/insurance/recognitions.*",
                    "the matter of two pools, of which either may look; held by RecognitionTest"),
            Map.entry(
                    "(GET|POST) /api/v1/insurance/referral-filings.*",
                    "made by the suite for a referral; held by ReferralFilingTest and BureauSendingTest"),
            Map.entry("POST /api/v1/insurance/bureau", "names no record in the address; held by BureauTest"),
            Map.entry(
                    "GET /api/v1/insurance/elders/\\{id\\}/(readings|export)",
                    "of the elder's record, which is asked; held by ElderTraceTest and CorrectionTest"),
            Map.entry(
                    "GET /api/v1/(referral|contract)/elders/\\{id\\}/(readings|export)",
                    "of the elder and those whom it has authorised; held by WalkedListsTest, ReadingsTest, PersonExportTest"),
            Map.entry(
                    "POST /api/v1/elders/accept-invitation",
                    "names no record: a code binds the caller's own account; held by FamilyInvitationTest"),
            Map.entry(
                    "POST /api/v1/elders/find",
                    "names an elder of the own city by the document that it shows: held by the service's ElderFindTest"),
            Map.entry(
                    "POST /api/v1/elders(/search)?",
                    "a grassroots institution enters and finds the people of its whole city"),
            Map.entry(
                    "POST /api/v1/(capacity|visit-slots|one-window-cases|contract/family-doctor-teams)",
                    "names no record: it is of the caller's own"),
            Map.entry("GET /api/v1/referrals/(destinations|receivers)", "who could take somebody of the caller's own"),
            Map.entry("GET /api/v1/referral/home-care-institutions", "whom the caller may ask for care at home"),
            Map.entry(
                    "POST /api/v1/(referrals(/down|/outside)?|remote-consultations)",
                    "the sender is the caller's own, the elder one of its city: held by the service's ForeignRecordsTest"));

    private RightsExpected() {}

    static boolean isForEverybody(Document.Operation operation) {
        return FOR_EVERYBODY.keySet().stream().anyMatch(named(operation)::matches);
    }

    /** Whether a role that the document names must have access to one of the matrix's records. */
    static boolean mustLetIn(Document.Operation operation, String role) {
        return operation.roles().contains(role)
                && Stream.of(operation.id(), operation.id() + " " + role).noneMatch(LATER::containsKey);
    }

    static boolean isLeftOut(Document.Operation operation) {
        return LEFT_OUT.keySet().stream().anyMatch(named(operation)::matches);
    }

    private static String named(Document.Operation operation) {
        return operation.method() + " " + operation.path();
    }
}
