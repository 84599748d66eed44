package org.yiyang.institution.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a report is computed with besides the facts.
 *
 * @param template the region's wording; null for a report without a sentence
 */
record Frame(Head head, Rounding rounding, Template template) {
    int decimals(ReportParameter parameter) {
        return rounding.decimals(parameter);
    }

    String region() {
        return head.region();
    }

    LocalDate day() {
        return head.asOf();
    }

    /** The report in the region's words; the figures are exactly those that its kind promises to wordings. */
    Sentence say(Map<String, ?> figures) {
        if (!figures.keySet().equals(head.kind().placeholders())) {
            throw new IllegalStateException(head.kind() + " promises other figures than " + figures.keySet());
        }
        return template.filled(head.asOf(), figures);
    }
}
