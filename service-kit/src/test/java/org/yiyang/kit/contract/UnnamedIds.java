package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The ids of institutions in answers without a name beside them, though nobody reads ids. */
final class UnnamedIds {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Ids of other records, which have no name of their own; a new kind of record is added here. */
    private static final Set<String> OF_OTHER_RECORDS = Set.of(
            "id",
            "aggregateId",
            "agreementId",
            "backReferralId",
            "capacityId",
            "chainId",
            "correctedBy",
            "corrects",
            "designationId",
            "elder",
            "elderId",
            "elderIds",
            "holdId",
            "importId",
            "homeBedId",
            "inquiryId",
            "measureId",
            "mergedIntoId",
            "messageId",
            "partId",
            "person",
            "policyDocumentId",
            "postingId",
            "previousId",
            "previousReferralId",
            "qualificationId",
            "referralId",
            "renewalOf",
            "repeats",
            "reviewId",
            "roundId",
            "shiftId",
            "slotId",
            "subject",
            "supersedesId",
            "targetId",
            "upReferralId",
            "webhookId");

    /** What stays without a name, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "AuditEntry.institution", "a row of the audit says what the token said, be it known here or not",
            "AuditEntry.subjectId", "a row of the audit is about records of every kind",
            "CorrectionView.recordId", "a request is about records of every kind",
            "CorrectionDetail.recordId", "a request is about records of every kind",
            "PersonReading.recordId", "a row of the audit is about records of every kind",
            "OpenTask.subjectId", "a task is about records of every kind; it has the institutions with name and phone",
            "WebhookDelivery.subjectId", "a message is about records of every kind",
            "InstitutionSnapshotRegistration.operatedById",
                    "what an event says; the answer names the operator beside it");

    private final JsonNode document;
    private final Set<String> answered = new HashSet<>();

    private UnnamedIds(JsonNode document) {
        this.document = document;
    }

    /** As {@code Type.property}. */
    static Set<String> in(JsonNode document) {
        UnnamedIds found = new UnnamedIds(document);
        document.path("components").path("responses").forEach(found::reach);
        document.path("paths").findValues("responses").forEach(found::reach);
        Set<String> unnamed = new TreeSet<>();
        for (String type : found.answered) {
            JsonNode properties = found.schema(type).path("properties");
            properties.properties().forEach(property -> {
                String name = type + "." + property.getKey();
                if (found.isId(property.getValue())
                        && !OF_OTHER_RECORDS.contains(property.getKey())
                        && !REASONS.containsKey(name)
                        && namesOf(property.getKey()).stream().noneMatch(properties::has)) {
                    unnamed.add(name);
                }
            });
        }
        return unnamed;
    }

    /** Where the name may stand: a row about an institution itself calls it just {@code name}. */
    private static List<String> namesOf(String property) {
        List<String> names = new ArrayList<>(List.of(
                property.replaceFirst("Id$", "") + "Name",
                property + "Names",
                property.replaceFirst("s$", "") + "Names"));
        if (property.equals("institutionId")) {
            names.add("name");
        }
        return names;
    }

    private boolean isId(JsonNode schema) {
        if (schema.has("$ref")) {
            return isId(schema(schema.get("$ref").asText().substring(SCHEMAS.length())));
        }
        return schema.path("format").asText().equals("uuid")
                || (schema.path("type").asText().equals("array") && isId(schema.path("items")));
    }

    private void reach(JsonNode node) {
        for (JsonNode reference : node.findValues("$ref")) {
            String address = reference.asText();
            if (address.startsWith(SCHEMAS) && answered.add(address.substring(SCHEMAS.length()))) {
                reach(schema(address.substring(SCHEMAS.length())));
            }
        }
    }

    private JsonNode schema(String type) {
        return document.path("components").path("schemas").path(type);
    }
}
