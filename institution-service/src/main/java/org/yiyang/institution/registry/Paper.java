package org.yiyang.institution.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.kit.history.Takeover;

/**
 * What stood on paper on the first day (存量登记).
 *
 * @param codeReason why a credit code is genuine whose check character is wrong; null where it is right
 */
public record Paper(
        InstitutionEntry entry,
        OfferedServices offered,
        List<Qualification.Issue> certificates,
        Takeover mark,
        String codeReason) {
    public Paper(
            InstitutionEntry entry, OfferedServices offered, List<Qualification.Issue> certificates, Takeover mark) {
        this(entry, offered, certificates, mark, null);
    }

    /** What the history says of the takeover: what was unusual, else its reason. */
    String why() {
        return codeReason == null ? mark.reason() : codeReason;
    }

    /** Why numbers of licences are genuine that are not built by the rule. */
    List<String> numberReasons() {
        return certificates.stream()
                .map(Qualification.Issue::numberReason)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first day that the paper covers. */
    public LocalDate since(LocalDate today) {
        return certificates.stream()
                .map(Qualification.Issue::validFrom)
                .filter(entry.since(today)::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(entry.since(today));
    }
}
