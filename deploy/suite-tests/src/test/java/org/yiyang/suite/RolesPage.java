package org.yiyang.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page {@code docs/roles.md} as it follows from the recorded OpenAPI documents: which role opens what. */
final class RolesPage {
    static final Map<String, String> ROLES = roles();
    private static final String EVERYBODY = "**";
    private static final Map<String, List<String>> GROUPS = groups();
    private static final Pattern COMMON = Pattern.compile(
            "(/api/v1/)(?:institution|contract|insurance|referral)(/(?:audit-entries|dictionaries|events|parameters|parked"
                    + "|tasks|status|blocked-events|event-resends|reconciliation|key-rotation|retention|state-machines|webhooks"
                    + "|webhook-deliveries|stream-tickets)\\b.*)");
    private static final Pattern RECORD = Pattern.compile("([^{]+)/\\{[^}]+}/?(.*)");
    private static final String INTRODUCTION = """
            # Who may do what

            Made from the recorded OpenAPI documents (`schemas/openapi`), where `x-roles` of each operation are the roles at its method
            (`@RolesAllowed`); `DocumentsTest` holds it against them. A role opens an operation; region, own institution, party to the case
            or own person decide about the single record (officials: region prefix; staff: own institution or a party; elder and family:
            own person). What a caller may do next with a record is its `allowedActions`.

            **r** reads, **w** writes (creates, moves, sets), **rw** both. What every token may is left out of these tables; it stands in
            the last one. `{service}` is institution, contract, insurance and referral.
            """;
    private static final String END = """

            EXTERNAL_SYSTEM writes only with the scope that the operation names (`elder:write`, `elder:death`, …) and reads only resources
            of which it has a scope (`institution:read` for institutions; dictionaries are open to it). The feed and webhooks ask for `events:read` and, of
            each topic, for a scope of its resource; notices to people for `notice:read`, too. EXTERNAL_SYSTEM, AUDITOR and SYS_ADMIN can only be used alone. At the
            gateway SYS_ADMIN does not reach elders, referrals, referral requests, home beds, home visits and remote consultations, and
            AUDITOR reaches only the audit entries and what is kept how long.
            """;
    private final Map<String, List<Document.Operation>> areas = new TreeMap<>();

    RolesPage(Stream<Document> services) {
        services.flatMap(document -> document.operations().stream())
                .forEach(one -> areas.computeIfAbsent(area(one), any -> new ArrayList<>())
                        .add(one));
    }

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        GROUPS.forEach((group, roles) -> page.append(matrix(group, roles)));
        page.append("\n## Operations\n\n| area | operation | roles |\n|---|---|---|\n");
        areas.forEach((area, operations) -> words(operations)
                .forEach((word, roles) -> page.append("| %s | %s | %s |\n".formatted(area, word, roles))));
        return page.append(END).toString();
    }

    /** One table: the areas that some of these roles reach, and what each may there. */
    private String matrix(String group, List<String> roles) {
        StringBuilder table = new StringBuilder("\n## " + group + "\n\n| area |");
        roles.forEach(role -> table.append(" %s %s |".formatted(role, ROLES.get(role))));
        table.append("\n|---|").append(":-:|".repeat(roles.size())).append('\n');
        areas.forEach((area, operations) -> {
            List<String> cells =
                    roles.stream().map(role -> cell(operations, role)).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                table.append("| %s | %s |\n".formatted(area, String.join(" | ", cells)));
            }
        });
        return table.toString();
    }

    private static String cell(List<Document.Operation> operations, String role) {
        List<Document.Operation> theirs =
                operations.stream().filter(one -> one.roles().contains(role)).toList();
        boolean reads = theirs.stream().anyMatch(one -> one.method().equals("GET"));
        boolean writes = theirs.stream().anyMatch(one -> !one.method().equals("GET"));
        return (reads ? "r" : "") + (writes ? "w" : "");
    }

    /** The words for what is done in an area, with the roles of each; the services agree on what all of them have. */
    private static Map<String, String> words(List<Document.Operation> operations) {
        Map<String, String> words = new TreeMap<>();
        for (Document.Operation one : operations) {
            String roles = one.isPublic()
                    ? "without a token"
                    : one.roles().contains(EVERYBODY) ? "every token" : String.join(", ", one.roles());
            words.merge(word(one), roles, (known, other) -> known.equals(other) ? known : known + " / " + other);
        }
        return words;
    }

    /** The path up to the first variable; what every service has is one area. */
    private static String area(Document.Operation one) {
        String path = COMMON.matcher(one.path()).replaceFirst("$1{service}$2").substring("/api/v1/".length());
        boolean common = path.startsWith("{service}/");
        String own = common ? path.substring("{service}/".length()) : path;
        int slash = own.indexOf('/');
        String first = slash < 0 ? own : own.substring(0, slash);
        return common ? "{service}/" + first : first;
    }

    private static String word(Document.Operation one) {
        Matcher record = RECORD.matcher(one.path());
        boolean reads = one.method().equals("GET");
        if (record.matches()) {
            String tail = record.group(2).replaceAll("\\{[^}]+}", "…");
            String alone = reads ? "read" : "put";
            String verb = reads ? "read " + tail : tail;
            return tail.isEmpty() ? alone : verb;
        }
        String rest = one.path().substring("/api/v1/".length());
        int slash = rest.lastIndexOf('/');
        boolean ofAll = COMMON.matcher(one.path()).matches() && rest.indexOf('/') == slash;
        if (slash < 0 || ofAll) {
            return reads ? "list" : "create";
        }
        return rest.substring(slash + 1) + (reads ? " (list)" : "");
    }

    private static Map<String, List<String>> groups() {
        List<String> roles = List.copyOf(ROLES.keySet());
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Officials", roles.subList(0, 8));
        groups.put("Staff of institutions", roles.subList(8, 16));
        groups.put("Elders, families, systems, supervision", roles.subList(16, roles.size()));
        return groups;
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
