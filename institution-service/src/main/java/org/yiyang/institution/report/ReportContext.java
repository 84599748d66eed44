package org.yiyang.institution.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a report is computed with besides the facts.
 *
 * @param template the region's wording; null for a report without a sentence
 * @param narrowing the institutions to which it is restricted
 */
record ReportContext(ReportHeader head, Rounding rounding, Template template, Narrowing narrowing) {
    int decimals(ReportParameter parameter) {
        return rounding.decimals(parameter);
    }

    String region() {
        return head.region();
    }

    LocalDate day() {
        return head.asOf();
    }

    /**
     * The report in the region's words; the figures are exactly those that its kind promises to wordings. Null where
     * the report is restricted to some institutions: the words speak of all.
     */
    ReportSentence say(Map<String, ?> figures) {
        if (!figures.keySet().equals(head.kind().placeholders())) {
            throw new IllegalStateException(head.kind() + " promises other figures than " + figures.keySet());
        }
        return narrowing.narrows() ? null : template.filled(head.asOf(), figures);
    }
}
