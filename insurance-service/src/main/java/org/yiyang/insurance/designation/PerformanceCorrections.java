package org.yiyang.insurance.designation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yiyang.kit.refusal.Refused;

/** How what was recorded last of something that comes with an agreement is taken back: it waits as before. */
final class PerformanceCorrections {
    private PerformanceCorrections() {}

    static void takeBack(DesignationPerformance all, PerformanceRecord kind, UUID id) {
        boolean done = switch (kind) {
            case FILING -> filing(all, id);
            case SUPPLEMENTARY_AGREEMENT -> supplementary(all, id);
            case MEASURE -> measure(all, id);
            case REMEDY -> remedy(all, id);
            case PAYMENT -> payment(all, id);
        };
        if (!done) {
            throw new Refused(DesignationPerformanceRefusal.NOTHING_TO_TAKE_BACK).at("/recordId");
        }
        all.counts().outcomes(-1);
    }

    private static boolean filing(DesignationPerformance all, UUID id) {
        return reopen(all.filings(), one -> one.id().equals(id) && one.filedOn() != null, one -> {
            one.reopen();
            all.counts().filings(1);
        });
    }

    private static boolean supplementary(DesignationPerformance all, UUID id) {
        return reopen(all.supplementaries(), one -> one.id().equals(id) && !one.isOpen(), one -> {
            one.reopen();
            all.mustBeAlone(one, "/recordId");
            all.counts().supplementaries(1);
        });
    }

    /** Not of one that a remedy has lifted: what became of that remedy is taken back. */
    private static boolean measure(DesignationPerformance all, UUID id) {
        return reopen(
                all.measures(),
                one -> one.id().equals(id)
                        && !one.isOpen()
                        && all.remedies().stream().noneMatch(remedy -> remedy.hasLifted(one)),
                one -> reopen(all, one));
    }

    private static void reopen(DesignationPerformance all, BreachMeasure measure) {
        measure.reopen();
        all.counts().measures(measure.isOpen() ? 1 : 0);
    }

    private static boolean remedy(DesignationPerformance all, UUID id) {
        return reopen(all.remedies(), one -> one.id().equals(id) && !one.isOpen(), one -> {
            all.measure(one.claim().measureId()).filter(one::hasLifted).ifPresent(lifted -> {
                reopen(all, lifted);
                all.counts().outcomes(lifted.isOpen() ? -1 : 0);
            });
            one.reopen();
            all.counts().remedies(1);
            all.counts().unanswered(one.waitsForAgency() ? 1 : 0);
        });
    }

    private static boolean payment(DesignationPerformance all, UUID id) {
        return reopen(all.declarations(), one -> one.id().equals(id) && !one.isOpen(), one -> {
            one.reopen();
            all.counts().declarations(1);
        });
    }

    private static <T> boolean reopen(List<T> all, Predicate<T> which, Consumer<T> how) {
        Optional<T> found = all.stream().filter(which).findFirst();
        found.ifPresent(how);
        return found.isPresent();
    }
}
