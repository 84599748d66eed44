package org.yiyang.insurance.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.Remembered;

/** The table {@code benefit_policy}; a region has some dozens, so that it is remembered whole. */
@ApplicationScoped
class BenefitPolicyTable {
    private static final String SELECT =
            "select id, scene, level, insurance_type, ratio, deductible, region, valid_from,"
                    + " valid_until, issuing_body, document_number, set_by, set_at from benefit_policy"
                    + " order by scene, level, insurance_type, region, valid_from";
    private static final String INSERT = "insert into benefit_policy (ratio, deductible, valid_until, issuing_body,"
            + " document_number, set_by, set_at, scene, level, insurance_type, region, valid_from, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = "update benefit_policy set ratio = ?, deductible = ?, valid_until = ?,"
            + " issuing_body = ?, document_number = ?, set_by = ?, set_at = ?"
            + " where scene = ? and level = ? and insurance_type = ? and region = ? and valid_from = ?";
    private final Database database;
    private final Remembered<List<BenefitPolicy>> all;

    BenefitPolicyTable(Database database) {
        this.database = database;
        this.all = new Remembered<>(database, this::read);
    }

    List<BenefitPolicy> all() {
        return all.get();
    }

    void insert(BenefitPolicy policy) {
        List<Object> values = values(policy);
        values.add(policy.id());
        write(INSERT, values);
    }

    void replace(BenefitPolicy policy) {
        write(REPLACE, values(policy));
    }

    private static List<Object> values(BenefitPolicy policy) {
        Validity validity = policy.validity();
        List<Object> values = new ArrayList<>();
        values.add(policy.ratio());
        values.add(policy.deductible());
        values.add(validity.validUntil());
        values.add(validity.issuingBody());
        values.add(validity.document());
        values.add(validity.setBy());
        values.add(validity.setAt());
        values.add(policy.scene());
        values.add(policy.level());
        values.add(policy.insuranceType());
        values.add(validity.region());
        values.add(validity.validFrom());
        return values;
    }

    private void write(String statement, List<Object> values) {
        database.inUnit(sql -> sql.execute(statement, values.toArray()));
        all.changed();
    }

    private List<BenefitPolicy> read() {
        return database.anywhere(
                sql -> sql.select(SELECT).map(BenefitPolicyTable::policy).list());
    }

    private static BenefitPolicy policy(RowView row) {
        return new BenefitPolicy(
                row.getColumn("id", UUID.class),
                row.getColumn("scene", Scene.class),
                row.getColumn("level", InstitutionLevel.class),
                row.getColumn("insurance_type", InsuranceType.class),
                row.getColumn("ratio", BigDecimal.class),
                row.getColumn("deductible", BigDecimal.class),
                ValidityColumns.read(row));
    }
}
