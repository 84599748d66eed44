package org.yiyang.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.function.Function;

/**
 * Enters several rows in one transaction, one after the other, by a verb that flushes what the next row must find. Its queries
 * flush nothing by themselves: each would look through all that the rows before it have made.
 */
@ApplicationScoped
public class RowsInTurn {
    private final EntityManager entities;

    RowsInTurn(EntityManager entities) {
        this.entities = entities;
    }

    /** The addresses of what the rows made, in their order. */
    public <R> List<String> enter(List<R> rows, Function<R, String> each) {
        FlushModeType usual = entities.getFlushMode();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return rows.stream().map(each).toList();
        } finally {
            entities.setFlushMode(usual);
        }
    }
}
