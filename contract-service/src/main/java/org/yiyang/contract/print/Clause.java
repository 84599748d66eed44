package org.yiyang.contract.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.kit.print.Fact;
import org.yiyang.kit.print.Sheet;
import org.yiyang.kit.refusal.Refused;

/** A clause of a template: words between placeholders. */
final class Clause {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private Clause() {}

    /**
     * The placeholders that a clause names.
     *
     * @throws Refused 422 at the clause's place, if it names another or leaves a brace open
     */
    static List<Placeholder> named(String clause, String pointer) {
        Matcher hole = HOLE.matcher(clause);
        List<Placeholder> named = new ArrayList<>();
        while (hole.find()) {
            String name = hole.group(1);
            named.add(Placeholder.of(name)
                    .orElseThrow(() ->
                            new Refused(TemplateRefusal.PLACEHOLDER_UNKNOWN, name, Placeholder.all()).at(pointer)));
        }
        if (BRACE.matcher(hole.replaceAll("")).find()) {
            throw new Refused(TemplateRefusal.BRACE_OPEN).at(pointer);
        }
        return named;
    }

    /** Prints a clause of a checked wording with its values. */
    static void print(Sheet sheet, String clause, AgreementSheet.Values values) {
        List<Fact> facts = new ArrayList<>();
        Matcher hole = HOLE.matcher(clause);
        int from = 0;
        while (hole.find()) {
            Placeholder placeholder = Placeholder.of(hole.group(1)).orElseThrow();
            facts.add(new Fact(clause.substring(from, hole.start()), placeholder.pointer(), placeholder.value(values)));
            from = hole.end();
        }
        sheet.sentence(clause.substring(from), facts.toArray(Fact[]::new));
    }
}
