package org.yiyang.kit.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Holds each statement of Hibernate against the time of the running unit of work; reads outside of one pass. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementClock implements StatementInspector {
    private static final long serialVersionUID = 1L;

    @Override
    public String inspect(String sql) {
        Unit unit = Unit.running();
        if (unit != null) {
            unit.mustHaveTime();
        }
        return sql;
    }
}
