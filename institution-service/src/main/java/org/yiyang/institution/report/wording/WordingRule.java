package org.yiyang.institution.report.wording;

import java.util.Set;
import java.util.TreeSet;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.Template;
import org.yiyang.kit.refusal.Refused;

/** What a wording may hold: names of the report's own figures in braces, and its day. */
final class WordingRule {
    private WordingRule() {}

    static void check(ReportKind kind, Template template) {
        if (!kind.hasSentence()) {
            throw new Refused(WordingRefusal.NO_SENTENCE).at("/kind");
        }
        check(kind, template.zh(), "/zh");
        check(kind, template.en(), "/en");
    }

    private static void check(ReportKind kind, String text, String pointer) {
        if (!Template.isBalanced(text)) {
            throw new Refused(WordingRefusal.BRACES).at(pointer);
        }
        Set<String> unknown = new TreeSet<>(Template.named(text));
        unknown.removeAll(kind.placeholders());
        if (!unknown.remove(Template.DATE)) {
            throw new Refused(WordingRefusal.DATE_MISSING).at(pointer);
        }
        if (!unknown.isEmpty()) {
            throw new Refused(
                            WordingRefusal.PLACEHOLDER_UNKNOWN,
                            String.join(", ", unknown),
                            String.join(", ", new TreeSet<>(kind.placeholders())))
                    .at(pointer);
        }
    }
}
