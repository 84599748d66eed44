package org.yiyang.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Walks along a chain from its first link to its last, and stops at the first that is not right. */
final class AuditWalk {
    /** How far ahead to look for one that stood here before. */
    private static final int AHEAD = 200;

    private final Iterator<AuditLink> rest;
    private final Deque<AuditLink> ahead = new ArrayDeque<>();
    private final SealHistory seals;
    private final Instant cutBefore;
    private AuditLink before;
    private String hash = AuditLink.BEGIN;
    private String earlierHash = "";
    private long position;

    /**
     * Nothing is read yet.
     *
     * @param cutBefore nothing that was sealed since then may have been cut off
     */
    AuditWalk(Iterator<AuditLink> links, SealHistory seals, Instant cutBefore) {
        this.rest = links;
        this.seals = seals;
        this.cutBefore = cutBefore;
    }

    Optional<AuditFault> firstFault() {
        AuditLink link = next();
        if (link != null && link.position() > 1) {
            if (!mayBegin(link)) {
                return fault(AuditFault.Kind.CUT, link);
            }
            pass(link);
            link = next();
        }
        while (link != null) {
            Optional<AuditFault> fault = faultOf(link);
            if (fault.isPresent()) {
                return fault;
            }
            pass(link);
            link = next();
        }
        return atTheEnd();
    }

    long walked() {
        return position;
    }

    String end() {
        return before == null ? null : before.entry();
    }

    /** The last link of what was cut off by law stays; it was sealed long ago. */
    private boolean mayBegin(AuditLink link) {
        return !seals.at(link.position()).isEmpty()
                && seals.at(link.position()).stream()
                        .allMatch(seal ->
                                seal.hash().equals(link.hash()) && seal.at().isBefore(cutBefore));
    }

    private Optional<AuditFault> faultOf(AuditLink link) {
        if (link.position() != position + 1) {
            return Optional.of(new AuditFault(AuditFault.Kind.REMOVED, position + 1, null));
        }
        if (!link.follows(hash, position + 1)) {
            return Optional.of(misfit(link));
        }
        if (link.actual() == null) {
            return fault(AuditFault.Kind.REMOVED, link);
        }
        if (!link.actual().equals(link.content())) {
            return fault(AuditFault.Kind.CHANGED, link);
        }
        boolean asSealed =
                seals.at(link.position()).stream().allMatch(seal -> seal.hash().equals(link.hash()));
        if (asSealed) {
            return Optional.empty();
        }
        lookAhead();
        boolean sealedIsNext = !ahead.isEmpty() && ahead.peek().follows(hash, link.position());
        return fault(sealedIsNext ? AuditFault.Kind.INSERTED : AuditFault.Kind.REWRITTEN, link);
    }

    private AuditFault misfit(AuditLink link) {
        if (before != null && link.follows(earlierHash, position)) {
            return new AuditFault(AuditFault.Kind.INSERTED, position, before.entry());
        }
        lookAhead();
        boolean stoodHere = ahead.stream().anyMatch(later -> later.follows(hash, position + 1));
        return new AuditFault(
                stoodHere ? AuditFault.Kind.REORDERED : AuditFault.Kind.BROKEN, link.position(), link.entry());
    }

    private void lookAhead() {
        while (ahead.size() < AHEAD && rest.hasNext()) {
            ahead.add(rest.next());
        }
    }

    private Optional<AuditFault> atTheEnd() {
        if (position < seals.last()) {
            return Optional.of(new AuditFault(AuditFault.Kind.TRUNCATED, position + 1, null));
        }
        return position > 0 && seals.isEmpty()
                ? Optional.of(new AuditFault(AuditFault.Kind.UNSEALED, position, before.entry()))
                : Optional.empty();
    }

    private void pass(AuditLink link) {
        earlierHash = hash;
        hash = link.hash();
        position = link.position();
        before = link;
    }

    private AuditLink next() {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        return rest.hasNext() ? rest.next() : null;
    }

    private static Optional<AuditFault> fault(AuditFault.Kind kind, AuditLink link) {
        return Optional.of(new AuditFault(kind, link.position(), link.entry()));
    }
}
