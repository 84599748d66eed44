package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Marks records that may be of one person with another, in the transaction in which they begin to be alike. A mark is never
 * taken back: the list of duplicates looks at the marked records and asks them again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Resemblance {
    private static final String HELD = "select distinct %1$s from Elder e where %1$s in :indexes";
    private static final String LIKENESS = "e.identity.likeness";
    private static final String NUMBER = "e.identity.index";
    // Not by the entity: whoever changes the other record at the same time must not lose this, nor wait for it.
    private static final String MARK = "update elder set alike = true where alike = false and %s in (:indexes)";
    private static final String MARK_ONE = "update elder set alike = true where id = :id";
    private final EntityManager entities;

    Resemblance(EntityManager entities) {
        this.entities = entities;
    }

    /** Marks those of some new records that are like another, new or recorded, and the recorded ones; before they are persisted. */
    void mark(List<Elder> fresh) {
        Set<ByteBuffer> likenesses = marked(LIKENESS, "likeness_index", each(fresh, Identity::likeness));
        Set<ByteBuffer> numbers = marked(NUMBER, "citizen_id_index", each(fresh, Identity::index));
        Map<ByteBuffer, Long> among = each(fresh, Identity::likeness).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Elder elder : fresh) {
            ByteBuffer likeness = ByteBuffer.wrap(elder.identity().likeness());
            boolean alike = likenesses.contains(likeness)
                    || numbers.contains(ByteBuffer.wrap(elder.identity().index()))
                    || among.get(likeness) > 1;
            elder.identifiers().resembles(alike);
        }
    }

    /** The same of a record whose identity has changed. */
    void markChanged(Elder elder) {
        entities.flush();
        Set<ByteBuffer> own = Set.of(ByteBuffer.wrap(elder.identity().likeness()));
        Long others = entities.createQuery(
                        "select count(e.id) from Elder e where e.id <> :id"
                                + " and (e.identity.likeness = :likeness or e.identity.index = :number)",
                        Long.class)
                .setParameter("id", elder.id())
                .setParameter("likeness", elder.identity().likeness())
                .setParameter("number", elder.identity().index())
                .getSingleResult();
        if (others > 0) {
            update("likeness_index", own);
            update("citizen_id_index", Set.of(ByteBuffer.wrap(elder.identity().index())));
            entities.createNativeQuery(MARK_ONE).setParameter("id", elder.id()).executeUpdate();
        }
    }

    private static List<ByteBuffer> each(List<Elder> elders, Function<Identity, byte[]> index) {
        return elders.stream()
                .map(elder -> index.apply(elder.identity()))
                .filter(Objects::nonNull)
                .map(ByteBuffer::wrap)
                .toList();
    }

    /** Which of some indexes a record has; that record is marked. */
    private Set<ByteBuffer> marked(String path, String column, List<ByteBuffer> indexes) {
        Set<ByteBuffer> held = entities
                .createQuery(HELD.formatted(path), byte[].class)
                .setParameter("indexes", indexes.stream().map(ByteBuffer::array).toList())
                .getResultList()
                .stream()
                .map(ByteBuffer::wrap)
                .collect(Collectors.toSet());
        if (!held.isEmpty()) {
            update(column, held);
        }
        return held;
    }

    private void update(String column, Collection<ByteBuffer> indexes) {
        entities.createNativeQuery(MARK.formatted(column))
                .setParameter("indexes", indexes.stream().map(ByteBuffer::array).toList())
                .executeUpdate();
    }
}
