package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.kit.history.Days;

/**
 * What is known of the parties of an agreement: on which days the medical party could not lawfully practise or the home
 * should have been filed and was not, and on which days a party was lost for good.
 */
record PartyValidity(Days invalid, Map<EndGrounds, Days> lost) {
    static final PartyValidity UNDISTURBED = new PartyValidity(Days.NONE, Map.of());

    PartyValidity {
        lost = Map.copyOf(lost);
    }

    /**
     * What is known of the two parties of an agreement.
     *
     * @param unfiled the days that count on which the home should have been filed and was not
     */
    static PartyValidity of(KnownInstitution medical, KnownInstitution care, Days unfiled) {
        Days standing = medical.daysIn("VALID").or(medical.daysIn("SUSPENDED"));
        Map<EndGrounds, Days> lost = new EnumMap<>(EndGrounds.class);
        lost.put(EndGrounds.MEDICAL_CLOSED, closed(medical));
        lost.put(EndGrounds.CARE_CLOSED, closed(care));
        lost.put(EndGrounds.LICENCE_REVOKED, medical.daysIn("REVOKED").minus(standing));
        lost.put(EndGrounds.LICENCE_CANCELLED, medical.daysIn("CANCELLED").minus(standing));
        Days unlicensed = medical.daysSinceFirstCertificate().minus(medical.practiceDays());
        return new PartyValidity(unlicensed.or(unfiled), lost);
    }

    private static Days closed(KnownInstitution party) {
        return party.isClosed() ? Days.between(party.closedOn(), null) : Days.NONE;
    }

    /** The party that has closed for good, if one has: a licence may be given again, a closed institution comes not back. */
    Optional<EndGrounds> closed() {
        return Stream.of(EndGrounds.MEDICAL_CLOSED, EndGrounds.CARE_CLOSED)
                .filter(grounds -> !lost.getOrDefault(grounds, Days.NONE).equals(Days.NONE))
                .findFirst();
    }

    /** The first day on which a party was lost, and why. */
    record Loss(LocalDate day, EndGrounds grounds) {}

    /** The first loss within the days given; of several on one day the first of {@link EndGrounds}. */
    Optional<Loss> firstLoss(Days within) {
        return lost.entrySet().stream()
                .flatMap(entry -> entry.getValue().and(within).spans().stream()
                        .map(span -> new Loss(span.from(), entry.getKey())))
                .min(Comparator.comparing(Loss::day).thenComparing(Loss::grounds));
    }

    /** The first day after today from which it is invalid, as is known already. */
    Optional<LocalDate> nextInvalid(LocalDate today) {
        return invalid.spans().stream()
                .map(Days.Span::from)
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
    }

    /** The days without a valid licence, as one must take them today: what is not known to change goes on. */
    Days invalidSeenOn(LocalDate today) {
        Days past = invalid.minus(Days.between(today, null));
        return invalid.holds(today) ? past.or(Days.between(today, null)) : past;
    }
}
