package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.TokenRequest;

/**
 * Every operation on one record as every role that opens it, by callers who stand differently to the record: of its
 * region, institution or person, of another, and of another with a second role that reaches the region.
 *
 * <p>Writes name a version that the record never has, so that whoever may write is answered 412 and nothing is changed.
 */
final class RightsMatrix {
    private static final List<String> OF_THE_HOME = List.of("CARE_MANAGER", "INTERNAL_DOCTOR", "SIGNER");
    private static final List<String> OF_THE_HOSPITAL =
            List.of("MED_MANAGER", "REFERRAL_OFFICE", "HOSPITAL_DOCTOR", "GRASSROOTS", "FAMILY_DOCTOR");
    private static final List<String> PERSONS = List.of("ELDER", "FAMILY");
    private static final List<String> EVERYWHERE = List.of("SYS_ADMIN", "AUDITOR");
    private static final String NOBODY = "0198a7c0-0000-7000-8000-00000000dead";
    private static final String NO_VERSION = "\"999999\"";
    private static final String HEAD = "operation,role,own,foreign,foreign with a second role";

    private final Document document;
    private final Partners partners;
    private final String elder;
    private final Map<String, String> records = new LinkedHashMap<>();

    RightsMatrix(Document document) {
        this.document = document;
        partners = Partners.of("权限");
        Insured insured = Insured.at(partners);
        elder = insured.elder();
        records.put("/api/v1/institutions", partners.home());
        records.put("/api/v1/agreements", partners.agreement());
        records.put("/api/v1/designations", insured.designation());
        records.put("/api/v1/elders", elder);
        records.put("/api/v1/referrals", referral());
    }

    /** An emergency of the elder, from the home to the hospital. */
    private String referral() {
        Partners.awaitKnown("referral", partners.home());
        Partners.awaitKnown("referral", partners.hospital());
        String hexadecimal = elder.replace("-", "").toUpperCase(Locale.ROOT);
        Awaitility.await()
                .until(() -> Suite.tables("referral")
                                .count("select count(*) from known_elder where hex(id) = ?", hexadecimal)
                        == 1);
        City city = new City(Suite.SERVERS, Suite.service("referral").uri());
        Map<String, Object> body =
                Map.of("receiverId", partners.hospital(), "elderId", elder, "form", Map.of("brief", "突发胸痛"));
        String sender = city.token(own("CARE_MANAGER").subject("rights-matrix"));
        return city.expect(201, city.send("POST", "/api/v1/referrals/emergency", sender, body))
                .get("id")
                .asText();
    }

    /**
     * One row of the matrix.
     *
     * @param own the status that a caller of the record's region, institution or person was answered
     * @param foreign the same of another region, institution or person
     * @param second of another, with a second role that reaches the region but does not open the operation; - where there
     *     is no such role
     */
    record Row(String operation, String role, String own, String foreign, String second) {
        /** Whether a caller who has nothing to do with the record was let in. */
        boolean isOpen() {
            return !isShut(foreign) || !isShut(second);
        }

        private static boolean isShut(String status) {
            return status.equals("-") || status.equals("403") || status.equals("404");
        }

        @Override
        public String toString() {
            return String.join(",", operation, role, own, foreign, second);
        }
    }

    /** By operation and role. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Document.Operation operation : document.operations()) {
            String id = records.get(operation.path().replaceAll("/\\{id}.*", ""));
            if (id == null || !operation.path().contains("{id}") || operation.isPublic()) {
                continue;
            }
            KnownRoles.ALL.stream()
                    .filter(role -> operation.admits(role) && !EVERYWHERE.contains(role))
                    .forEach(role -> rows.add(row(operation, role, id)));
        }
        return rows;
    }

    static List<String> table(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        rows.stream().map(Row::toString).sorted().forEach(lines::add);
        return lines;
    }

    private Row row(Document.Operation operation, String role, String id) {
        boolean isBound = institutionOf(role) != null || PERSONS.contains(role);
        List<String> second = Bearers.REGIONAL.stream()
                .filter(one -> !operation.admits(one))
                .limit(isBound ? 1 : 0)
                .toList();
        return new Row(
                operation.id(),
                role,
                status(operation, id, own(role)),
                status(operation, id, isBound ? bound(NOBODY, role) : regional(role, "65")),
                second.isEmpty() ? "-" : status(operation, id, bound(NOBODY, role, second.get(0))));
    }

    private static TokenRequest regional(String role, String region) {
        TokenRequest request = TokenRequest.as(role).region(region);
        return role.equals("EXTERNAL_SYSTEM") ? request.scope(Bearers.SCOPES) : request;
    }

    private static TokenRequest bound(String to, String... roles) {
        return TokenRequest.as(roles).region("46").institution(to).person(to);
    }

    private TokenRequest own(String role) {
        if (PERSONS.contains(role)) {
            return bound(elder, role);
        }
        String institution = institutionOf(role);
        return institution == null ? regional(role, "46") : bound(institution, role);
    }

    private String institutionOf(String role) {
        if (OF_THE_HOME.contains(role)) {
            return partners.home();
        }
        return OF_THE_HOSPITAL.contains(role) ? partners.hospital() : null;
    }

    private String status(Document.Operation operation, String id, TokenRequest caller) {
        HttpRequest.Builder request = Http.request(Suite.gateway().uri().resolve(operation.pathWith(id)))
                .header("Authorization", "Bearer " + Suite.city().token(caller.subject("rights-matrix")))
                .header("If-Match", NO_VERSION)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode schema = operation.body();
        if (schema == null) {
            request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            String body = document.sample(schema).toString();
            request.header("Content-Type", "application/json")
                    .method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return String.valueOf(Http.send(request.build()).statusCode());
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        }
    }
}
