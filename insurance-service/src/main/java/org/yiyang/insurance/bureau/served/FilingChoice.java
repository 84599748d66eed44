package org.yiyang.insurance.bureau.served;

import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.bureau.filing.FilingStatus;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/**
 * Which filing of one day a 2501A is about: the one to the receiver whose code it says. A receiver that has no code here is known
 * by nothing but its name, and only where the code is nobody else's.
 *
 * @param code the receiver's as it was said (reflin_medins_no)
 * @param owner the institution that is designated by it here, null where it is none
 * @param name the receiver's as it was said (reflin_medins_name)
 */
record FilingChoice(String code, UUID owner, String name) {
    /**
     * One filing of that day.
     *
     * @param code under which the receiver is designated here on that day or, where it is not, was filed; null without one
     * @param name the receiver's, null where the receiver is not known
     */
    record Candidate(UUID id, UUID receiver, String code, String name, FilingStatus status) {}

    /**
     * The filing that is to be completed.
     *
     * @param ofThatDay those of the day of the referral, the newest first
     * @throws Refused FILED_ALREADY if one of them to that receiver is under way or done, REFERRAL_UNKNOWN if there is none
     */
    UUID of(List<Candidate> ofThatDay) {
        List<Candidate> there = there(ofThatDay);
        if (there.stream().anyMatch(one -> isUnderWay(one.status()))) {
            throw new Refused(BureauRefusal.FILED_ALREADY);
        }
        return there.stream()
                .filter(one -> isToBeCompleted(one.status()))
                .findFirst()
                .map(Candidate::id)
                .orElseThrow(() -> new Refused(
                        there.stream().anyMatch(one -> mayStandThere(one.status()))
                                ? BureauRefusal.FILED_ALREADY
                                : BureauRefusal.REFERRAL_UNKNOWN));
    }

    private List<Candidate> there(List<Candidate> ofThatDay) {
        List<Candidate> exact = ofThatDay.stream()
                .filter(one -> code.equals(one.code()) || one.receiver().equals(owner))
                .toList();
        return exact.isEmpty() && owner == null ? known(ofThatDay) : exact;
    }

    /** Of receivers without a code the only one or, of several, the one of that name. */
    private List<Candidate> known(List<Candidate> ofThatDay) {
        List<Candidate> uncoded =
                ofThatDay.stream().filter(one -> one.code() == null).toList();
        return receivers(uncoded) <= 1
                ? uncoded
                : onlyOne(uncoded.stream().filter(this::isNamed).toList());
    }

    private static List<Candidate> onlyOne(List<Candidate> named) {
        return receivers(named) <= 1 ? named : List.of();
    }

    private static long receivers(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::receiver).distinct().count();
    }

    private boolean isNamed(Candidate one) {
        return one.name() != null && NormalForm.forSearch(one.name()).equals(NormalForm.forSearch(name));
    }

    private static boolean isUnderWay(FilingStatus status) {
        return switch (status) {
            case PENDING, FILED -> true;
            case PREPARED, REFUSED, DEAD, REVOKING, REVOKED, WITHDRAWN -> false;
        };
    }

    private static boolean isToBeCompleted(FilingStatus status) {
        return switch (status) {
            case PREPARED, REFUSED -> true;
            case PENDING, FILED, DEAD, REVOKING, REVOKED, WITHDRAWN -> false;
        };
    }

    /** What was sent may have arrived, and stands until its revocation is confirmed. */
    private static boolean mayStandThere(FilingStatus status) {
        return switch (status) {
            case DEAD, REVOKING -> true;
            case PREPARED, PENDING, FILED, REFUSED, REVOKED, WITHDRAWN -> false;
        };
    }
}
