package org.yiyang.referral.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That whatever is open in a region has somebody whose task it is and a next deadline, counted now.
 *
 * @param open referrals and requests that have not come to their end
 * @param withoutOwnerOrDeadline how many of them lack one of the two: always 0
 * @param lacking which those are, at most 200
 */
record OwnersReport(
        String region,
        Instant knownAt,
        long open,
        long withoutOwnerOrDeadline,
        List<InState> byState,
        List<Owner> owners,
        List<Lacking> lacking) {
    /**
     * What is open of one kind in one state.
     *
     * @param kind UP, DOWN, EMERGENCY or, of a home's request, REQUEST
     * @param withOwner those that are somebody's task
     * @param withDeadline those of which something is due
     * @param nextDueAt the next of their deadlines, null where there is none
     */
    @Schema(name = "OwnersInState")
    record InState(String kind, String status, long count, long withOwner, long withDeadline, Instant nextDueAt) {}

    /**
     * Whose tasks they are; what waits for several is counted with each.
     *
     * @param task what is to be done
     * @param roles any of these may do it
     */
    @Schema(name = "OwnersOfState")
    record Owner(String kind, String status, String task, OwnerPlace place, List<String> roles, long count) {}

    /** Something open without an owner or without a deadline. */
    @Schema(name = "OwnersLacking")
    record Lacking(UUID id, String kind, String status) {}
}
