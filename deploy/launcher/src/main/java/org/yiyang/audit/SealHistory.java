package org.yiyang.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What was sealed of one chain, in the order of publication. */
final class SealHistory {
    private final NavigableMap<Long, List<AuditSeal>> byPosition = new TreeMap<>();

    SealHistory(Collection<AuditSeal> seals) {
        for (AuditSeal seal : seals) {
            if (seal.restored()) {
                byPosition.tailMap(seal.position(), false).clear();
            }
            byPosition
                    .computeIfAbsent(seal.position(), position -> new ArrayList<>())
                    .add(seal);
        }
        byPosition.remove(0L);
    }

    boolean isEmpty() {
        return byPosition.isEmpty();
    }

    long last() {
        return isEmpty() ? 0 : byPosition.lastKey();
    }

    List<AuditSeal> at(long position) {
        return byPosition.getOrDefault(position, List.of());
    }

    /** The sealed positions up to one, in ascending order. */
    Collection<Long> upTo(long position) {
        return byPosition.headMap(position, true).keySet();
    }
}
