package org.yiyang.kit.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import org.yiyang.kit.history.Aggregate;

/** The tables in which this service keeps its aggregates, as Hibernate knows them. */
@ApplicationScoped
class AggregateTables {
    private static final String STATUS = "status";
    private final EntityManager entities;

    AggregateTables(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them; not every kind has a status. */
    record Register(Class<? extends Aggregate> type, String table, boolean hasStatus) {}

    /** In the order of their names. */
    List<Register> all() {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> Aggregate.class.isAssignableFrom(entity.getJavaType()))
                .map(entity -> new Register(
                        entity.getJavaType().asSubclass(Aggregate.class),
                        entity.getJavaType().getAnnotation(Table.class).name(),
                        entity.getAttributes().stream()
                                .anyMatch(attribute -> attribute.getName().equals(STATUS))))
                .sorted(Comparator.comparing(Register::table))
                .toList();
    }
}
