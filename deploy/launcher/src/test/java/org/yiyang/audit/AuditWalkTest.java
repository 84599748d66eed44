package org.yiyang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiyang.audit.AuditFault.Kind;

/** Whatever is done to a chain that was sealed is found where it was done. */
class AuditWalkTest {
    private static final Instant NOW = Instant.parse("2026-12-04T01:00:00Z");
    private static final Instant HALF_A_YEAR_AGO = Instant.parse("2026-06-04T01:00:00Z");
    private static final int LINKS = 240;
    private static final int CHANGES = 5_000;
    private static final long SEED = 15_08;

    private final Random random = new Random(SEED);

    /** A way to falsify, what it is taken for and where, counted from 1. */
    private interface Falsification {
        Found plant(List<AuditLink> links, int index);
    }

    private record Found(Kind kind, long position) {}

    private static Found found(Kind kind, long position) {
        return new Found(kind, position);
    }

    private final List<Falsification> all = List.of(
            this::changeAnEntry,
            this::removeAnEntry,
            this::changeAnEntryAndItsLink,
            this::removeALink,
            this::removeALinkAndCloseTheGap,
            this::insertALink,
            this::exchangeLinks,
            this::exchangeEntries,
            this::rewriteFromHere,
            this::truncate,
            this::cutTheHead,
            this::changeAHash);

    @Test
    void fiveThousandChangesAreFoundEachWhereItIs() {
        List<AuditLink> sound = chain(LINKS);
        List<AuditSeal> seals = seals(sound, NOW);
        Map<Kind, Integer> times = new EnumMap<>(Kind.class);
        for (int change = 0; change < CHANGES; change++) {
            List<AuditLink> links = new ArrayList<>(sound);
            Falsification planted = all.get(change % all.size());
            // The last seal stands at the end; before the second there is nothing to exchange with.
            Found expected = planted.plant(links, 1 + random.nextInt(LINKS - 2));
            AuditFault fault = walk(links, seals).firstFault().orElseThrow();
            String which = "change " + change + " of seed " + SEED;
            assertEquals(expected, new Found(fault.kind(), fault.position()), which);
            times.merge(fault.kind(), 1, Integer::sum);
        }
        assertEquals(
                CHANGES, times.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(8, times.size(), times.toString());
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        List<AuditLink> links = chain(CHANGES);
        AuditWalk walk = walk(links, seals(links, NOW));
        assertEquals(Optional.empty(), walk.firstFault());
        assertEquals(CHANGES, walk.walked());
        assertEquals(Optional.empty(), walk(List.of(), List.of()).firstFault());
    }

    @Test
    void whatWasLinkedSinceTheLastSealIsNoFault() {
        List<AuditLink> links = chain(25);
        assertEquals(
                Optional.empty(), walk(links, seals(links.subList(0, 20), NOW)).firstFault());
    }

    @Test
    void aChainThatWasNeverSealedIsNamed() {
        assertEquals(
                Kind.UNSEALED,
                walk(chain(3), List.of()).firstFault().orElseThrow().kind());
    }

    @Test
    void whatEndedByLawMayBeCutOffAtASealOfThen() {
        List<AuditLink> links = chain(60);
        List<AuditSeal> old = seals(links, HALF_A_YEAR_AGO.minusSeconds(1));
        List<AuditLink> cut = new ArrayList<>(links.subList(29, 60));
        cut.set(0, without(cut.get(0)));
        assertEquals(Optional.empty(), walk(cut, old).firstFault());
        assertEquals(
                Kind.CUT,
                walk(cut, seals(links, NOW)).firstFault().orElseThrow().kind());
        assertEquals(
                Kind.CUT,
                walk(links.subList(28, 60), old).firstFault().orElseThrow().kind(),
                "there is no seal");
    }

    @Test
    void aDatabaseThatWasRestoredGoesOnFromWhereItWasPutBack() {
        List<AuditLink> links = chain(60);
        List<AuditSeal> seals = new ArrayList<>(seals(links, NOW));
        List<AuditLink> back = new ArrayList<>(links.subList(0, 45));
        assertEquals(new Found(Kind.TRUNCATED, 46), of(walk(back, seals).firstFault()));
        AuditLink end = back.get(44);
        seals.add(new AuditSeal("contract", end.position(), end.hash(), NOW, true));
        assertEquals(Optional.empty(), walk(back, seals).firstFault());
        grow(back, 30, "after");
        assertEquals(Optional.empty(), walk(back, seals).firstFault());
        rewriteFromHere(back, 44);
        assertEquals(new Found(Kind.REWRITTEN, 45), of(walk(back, seals).firstFault()));
    }

    private static Found of(Optional<AuditFault> fault) {
        return new Found(fault.orElseThrow().kind(), fault.orElseThrow().position());
    }

    private Found changeAnEntry(List<AuditLink> links, int index) {
        AuditLink one = links.get(index);
        links.set(
                index,
                new AuditLink(one.position(), one.entry(), one.times(), one.content(), one.hash(), content("changed")));
        return found(Kind.CHANGED, index + 1);
    }

    private Found removeAnEntry(List<AuditLink> links, int index) {
        links.set(index, without(links.get(index)));
        return found(Kind.REMOVED, index + 1);
    }

    private static AuditLink without(AuditLink one) {
        return new AuditLink(one.position(), one.entry(), one.times(), one.content(), one.hash(), null);
    }

    private Found changeAnEntryAndItsLink(List<AuditLink> links, int index) {
        AuditLink one = links.get(index);
        String says = content("changed");
        links.set(index, new AuditLink(one.position(), one.entry(), one.times(), says, one.hash(), says));
        return found(Kind.BROKEN, index + 1);
    }

    private Found removeALink(List<AuditLink> links, int index) {
        links.remove(index);
        return found(Kind.REMOVED, index + 1);
    }

    private Found removeALinkAndCloseTheGap(List<AuditLink> links, int index) {
        links.remove(index);
        renumber(links, index);
        return found(Kind.BROKEN, index + 1);
    }

    private Found insertALink(List<AuditLink> links, int index) {
        links.add(index, link(hashBefore(links, index), index + 1, "put in"));
        renumber(links, index + 1);
        return found(Kind.INSERTED, index + 1);
    }

    private Found exchangeLinks(List<AuditLink> links, int index) {
        int other = Math.min(links.size() - 1, index + 1 + random.nextInt(100));
        AuditLink first = links.get(index);
        links.set(index, at(links.get(other), index + 1));
        links.set(other, at(first, other + 1));
        return found(Kind.REORDERED, index + 1);
    }

    private Found exchangeEntries(List<AuditLink> links, int index) {
        AuditLink first = links.get(index);
        AuditLink second = links.get(index + 1);
        links.set(index, saying(first, second));
        links.set(index + 1, saying(second, first));
        return found(Kind.BROKEN, index + 1);
    }

    private static AuditLink saying(AuditLink one, AuditLink other) {
        return new AuditLink(one.position(), other.entry(), other.times(), other.content(), one.hash(), other.actual());
    }

    private Found rewriteFromHere(List<AuditLink> links, int index) {
        int rows = links.size() - index;
        links.subList(index, links.size()).clear();
        grow(links, rows, "rewritten");
        return found(Kind.REWRITTEN, index / 15 * 15 + 15L);
    }

    private Found truncate(List<AuditLink> links, int index) {
        links.subList(index, links.size()).clear();
        return found(Kind.TRUNCATED, index + 1);
    }

    private Found cutTheHead(List<AuditLink> links, int index) {
        links.subList(0, index).clear();
        return found(Kind.CUT, index + 1);
    }

    private Found changeAHash(List<AuditLink> links, int index) {
        AuditLink one = links.get(index);
        links.set(
                index,
                new AuditLink(one.position(), one.entry(), one.times(), one.content(), content("x"), one.actual()));
        return found(Kind.BROKEN, index + 1);
    }

    private static void renumber(List<AuditLink> links, int from) {
        for (int index = from; index < links.size(); index++) {
            links.set(index, at(links.get(index), index + 1));
        }
    }

    private static AuditLink at(AuditLink one, long position) {
        return new AuditLink(position, one.entry(), one.times(), one.content(), one.hash(), one.actual());
    }

    private List<AuditLink> chain(int rows) {
        List<AuditLink> links = new ArrayList<>();
        grow(links, rows, "entry");
        return links;
    }

    private void grow(List<AuditLink> links, int rows, String says) {
        for (int row = 0; row < rows; row++) {
            links.add(link(hashBefore(links, links.size()), links.size() + 1L, says));
        }
    }

    private static String hashBefore(List<AuditLink> links, int index) {
        return index == 0 ? AuditLink.BEGIN : links.get(index - 1).hash();
    }

    private AuditLink link(String before, long position, String says) {
        String entry = String.format("%032x", 0x019a_0000_0000L + random.nextInt());
        String content = content(says + random.nextInt());
        AuditLink unhashed = new AuditLink(position, entry, 0, content, "", content);
        return new AuditLink(position, entry, 0, content, unhashed.hashed(before, position), content);
    }

    private static String content(String says) {
        return new AuditLink(0, says, 0, "", "", "").hashed("", 0);
    }

    /** Each fifteenth, as of each minute. */
    private static List<AuditSeal> seals(List<AuditLink> links, Instant at) {
        return links.stream()
                .filter(link -> link.position() % 15 == 0 || link.position() == links.size())
                .map(link -> new AuditSeal("contract", link.position(), link.hash(), at, false))
                .toList();
    }

    private static AuditWalk walk(List<AuditLink> links, List<AuditSeal> seals) {
        return new AuditWalk(links.iterator(), new SealHistory(seals), HALF_A_YEAR_AGO);
    }
}
