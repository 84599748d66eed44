package org.yiyang.institution.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yiyang.institution.history.SeenChange;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.refusal.Refused;

/** What is known of an institution on every day, in however many rows: adjoining rows that look alike count as one. */
public final class KnownDays {
    private KnownDays() {}

    /** The same during some days; {@code to} is the first day after, null for an open end. */
    record Stretch(Object content, LocalDate from, LocalDate to) {}

    /**
     * Corrects what is known of an institution.
     *
     * @throws Refused 422 if nobody can see the correction on any day
     */
    public static <F> F correct(Institution institution, Supplier<F> correction) {
        return SeenChange.in(() -> of(institution), correction);
    }

    private static List<Object> of(Institution one) {
        List<Object> known = new ArrayList<>();
        known.add(stretches(one.registrations(), row -> List.of(row.entry(), row.status())));
        one.qualifications().stream()
                .sorted(Comparator.comparing(Qualification::id))
                .forEach(held -> {
                    known.add(stretches(held.knownPeriods(), QualificationPeriod::state));
                    known.add(held.verifications().map(KnownDays::verified).toList());
                });
        known.add(stretches(one.offerings().known(), row -> List.of(row.kind(), row.code())));
        known.add(stretches(one.greenChannels().known(), row -> List.of(row.items(), row.contact())));
        return known;
    }

    private static List<Object> verified(Verification found) {
        List<Object> facts = new ArrayList<>(List.of(found.verifiedOn(), found.outcome()));
        facts.add(found.deferredUntil());
        facts.add(found.document());
        return facts;
    }

    private static <P extends Period> List<Stretch> stretches(List<P> inOrder, Function<P, Object> content) {
        List<Stretch> stretches = new ArrayList<>();
        for (P row : inOrder) {
            Stretch next = new Stretch(content.apply(row), row.validFrom(), row.validTo());
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && next.from().equals(last.to()) && SeenChange.looksLike(last.content(), next.content())) {
                stretches.set(stretches.size() - 1, new Stretch(last.content(), last.from(), next.to()));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }
}
