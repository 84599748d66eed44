package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Takeover;

/**
 * Writes the new records of a file by batches of rows. Nobody reads them again in their transaction, so they do not go
 * through the entity manager, which would compare each with what it was.
 */
@ApplicationScoped
class ElderRows {
    private static final String ELDER = "insert into elder (id, version, changed_at, name_sealed, citizen_id_sealed,"
            + " phone_sealed, citizen_id_index, likeness_index, open_index, alike, sex, region_code, status, residence_id,"
            + " verified_on, origin, takeover_document, takeover_reason, takeover_by, takeover_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PERIOD =
            " (id, elder_id, valid_from, valid_to, recorded_at, %s) values (?, ?, ?, ?, ?, ?)";
    private static final String INSURED = "insert into elder_insured_period" + PERIOD.formatted("type");
    private static final String RESIDENCE = "insert into elder_residence_period" + PERIOD.formatted("institution_id");
    private static final String GROUP = "insert into elder_group_period" + PERIOD.formatted("priority_group");
    private final Database database;

    ElderRows(Database database) {
        this.database = database;
    }

    /** Writes records that were taken over from paper, as they are when they are made. */
    void insert(List<Elder> elders) {
        database.inUnit(sql -> {
            BatchedRows.insert(
                    sql, ELDER, elders.stream().map(ElderRows::values).toList());
            periods(sql, INSURED, elders, Elder::insured, InsuredPeriod::type);
            periods(sql, RESIDENCE, elders, Elder::residences, ResidencePeriod::institutionId);
            periods(sql, GROUP, elders, elder -> elder.needs().groups().known(), GroupPeriod::kind);
            return elders.size();
        });
    }

    private static Object[] values(Elder elder) {
        Identity who = elder.identity();
        Takeover mark = elder.takeover();
        return new Object[] {
            elder.id(),
            elder.version(),
            mark.enteredAt(),
            who.name(),
            who.citizenId(),
            who.phone(),
            who.index(),
            who.likeness(),
            elder.status().holdsIdentity() ? who.index() : null,
            elder.identifiers().alike(),
            who.sex(),
            elder.region(),
            elder.status(),
            elder.residenceId(),
            elder.verifiedOn(),
            elder.origin(),
            mark.document(),
            mark.reason(),
            mark.enteredBy(),
            mark.enteredAt()
        };
    }

    private static <P extends Period> void periods(
            Handle sql, String statement, List<Elder> elders, Function<Elder, List<P>> of, Function<P, Object> what) {
        List<Object[]> rows = new ArrayList<>();
        elders.forEach(elder -> of.apply(elder)
                .forEach(one -> rows.add(new Object[] {
                    one.id(), elder.id(), one.validFrom(), one.validTo(), one.recordedAt(), what.apply(one)
                })));
        BatchedRows.insert(sql, statement, rows);
    }
}
