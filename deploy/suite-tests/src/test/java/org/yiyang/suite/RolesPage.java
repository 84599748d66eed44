package org.yiyang.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page {@code docs/roles.md} as it follows from the recorded OpenAPI documents: which role opens what. */
final class RolesPage {
    static final Map<String, String> ROLES = roles();
    private static final String EVERYBODY = "**";
    private static final Pattern COMMON = Pattern.compile(
            "/api/v1/(?:institution|contract|insurance|referral)/(audit-entries|dictionaries|events|parameters|parked|tasks)\\b.*");
    private static final Pattern RECORD = Pattern.compile("([^{]+)/\\{[^}]+}/?(.*)");
    private static final String INTRODUCTION = """
            # Who may do what

            Made from the recorded OpenAPI documents (`schemas/openapi`), where the scopes of each operation are the roles at its method
            (`@RolesAllowed`); `DocumentsTest` holds it against them. A role opens an operation; region, own institution, party to the case
            or own person decide about the single record (officials: region prefix; staff: own institution or a party; elder and family:
            own person). What a caller may do next with a record is its `allowedActions`. Words after a collection are the last segment of
            `…/{id}/<verb>`, or of the path below the collection; `create` is `POST`, `put` is `PUT`.

            | role | 中文 | may use |
            |---|---|---|
            """;
    private static final String END = """

            EXTERNAL_SYSTEM writes only with the scope that the operation names (`elder:write`, `elder:death`, …) and reads only resources
            of which it has a scope (`institution:read` for institutions, `events:read` for the feed; dictionaries are open to it). At the
            gateway SYS_ADMIN does not reach elders, referrals, referral requests and home beds, and AUDITOR reaches only the audit entries.
            """;
    private final List<Document.Operation> operations;

    RolesPage(Stream<Document> services) {
        this.operations =
                services.flatMap(document -> document.operations().stream()).toList();
    }

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        ROLES.forEach((role, name) -> page.append("| %s | %s | %s |\n"
                .formatted(role, name, sayings(one -> one.roles().contains(role)))));
        page.append("\n**Every token**, each within its scope: %s.\n"
                .formatted(sayings(one -> one.roles().contains(EVERYBODY))));
        String open = operations.stream()
                .filter(Document.Operation::isPublic)
                .map(one -> "`" + one.method() + " " + one.path() + "`")
                .collect(Collectors.joining(", "));
        page.append("\n**Without a token:** %s and the gateway's own pages.\n".formatted(open));
        return page.append(END).toString();
    }

    /** The operations of some callers, by collection; what every service has comes last and once. */
    private String sayings(Predicate<Document.Operation> theirs) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, Set<String>> common = new LinkedHashMap<>();
        operations.stream().filter(theirs).forEach(one -> {
            Matcher shared = COMMON.matcher(one.path());
            if (shared.matches()) {
                common.computeIfAbsent(shared.group(1), any -> new TreeSet<>()).add(commonWord(one));
            } else {
                String[] said = said(one);
                words.computeIfAbsent(said[0], any -> new TreeSet<>()).add(said[1]);
            }
        });
        List<String> all = new ArrayList<>();
        words.forEach((collection, verbs) -> all.add("**" + collection + "** " + String.join(", ", verbs)));
        common.forEach(
                (collection, verbs) -> all.add("each service: **" + collection + "** " + String.join(", ", verbs)));
        return all.isEmpty() ? "only what every token may" : String.join(" · ", all);
    }

    private static String commonWord(Document.Operation one) {
        String last = one.path().substring(one.path().lastIndexOf('/') + 1);
        if (last.equals("replay") || last.equals("stream")) {
            return last;
        }
        return switch (one.method()) {
            case "PUT" -> "put";
            case "GET" -> last.startsWith("{") ? "read" : "list";
            default -> last;
        };
    }

    /** The collection and the word for what is done to it. */
    private static String[] said(Document.Operation one) {
        String path = one.path().substring("/api/v1/".length());
        boolean reads = one.method().equals("GET");
        Matcher record = RECORD.matcher(path);
        if (record.matches()) {
            String tail = record.group(2);
            String alone = reads ? "read" : "put";
            String verb = reads ? "read " + tail : tail;
            return new String[] {record.group(1), tail.isEmpty() ? alone : verb};
        }
        int slash = path.indexOf('/');
        if (slash < 0) {
            return new String[] {path, reads ? "list" : "create"};
        }
        return new String[] {path.substring(0, slash), path.substring(slash + 1)};
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("HEALTH_ADMIN", "卫生健康部门");
        roles.put("CIVIL_ADMIN", "民政部门");
        roles.put("INSURANCE_ADMIN", "医疗保障行政部门");
        roles.put("INSURANCE_AGENT", "医保经办机构");
        roles.put("EVALUATOR", "评估人员");
        roles.put("WINDOW_CLERK", "综合窗口");
        roles.put("MARKET_ADMIN", "市场监管部门");
        roles.put("DISPATCHER", "医学调度中心");
        roles.put("CARE_MANAGER", "养老机构负责人");
        roles.put("MED_MANAGER", "医疗机构负责人");
        roles.put("SIGNER", "签署人");
        roles.put("INTERNAL_DOCTOR", "内设机构医生");
        roles.put("HOSPITAL_DOCTOR", "医院医生");
        roles.put("REFERRAL_OFFICE", "转诊办");
        roles.put("GRASSROOTS", "基层医疗卫生机构");
        roles.put("FAMILY_DOCTOR", "家庭医生");
        roles.put("ELDER", "老人");
        roles.put("FAMILY", "家属");
        roles.put("EXTERNAL_SYSTEM", "外部系统");
        roles.put("SUPERVISOR", "纠错监督");
        roles.put("AUDITOR", "审计");
        roles.put("SYS_ADMIN", "系统管理员");
        return roles;
    }
}
