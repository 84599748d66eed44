package org.yiyang.institution.registry.query;

import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.Ownership;

/** One row of the register as tests need it; what they do not name is the usual. */
public record RegisterRow(
        UUID id,
        String name,
        String region,
        InstitutionCategory category,
        HospitalLevel level,
        Ownership ownership,
        UUID parent,
        UUID operator,
        int beds,
        IntegrationType integrationType) {

    public static RegisterRow of(UUID id, String name, String region, InstitutionCategory category) {
        return new RegisterRow(id, name, region, category, null, Ownership.PRIVATE_NONPROFIT, null, null, 100, null);
    }

    public RegisterRow level(HospitalLevel changed) {
        return new RegisterRow(id, name, region, category, changed, ownership, parent, operator, beds, integrationType);
    }

    public RegisterRow ownership(Ownership changed) {
        return new RegisterRow(id, name, region, category, level, changed, parent, operator, beds, integrationType);
    }

    public RegisterRow parent(UUID changed) {
        return new RegisterRow(id, name, region, category, level, ownership, changed, operator, beds, integrationType);
    }

    public RegisterRow operator(UUID changed) {
        return new RegisterRow(id, name, region, category, level, ownership, parent, changed, beds, integrationType);
    }

    public RegisterRow beds(int changed) {
        return new RegisterRow(
                id, name, region, category, level, ownership, parent, operator, changed, integrationType);
    }

    public RegisterRow type(IntegrationType changed) {
        return new RegisterRow(id, name, region, category, level, ownership, parent, operator, beds, changed);
    }

    /** With a valid certificate of its own side. */
    public Registered registered() {
        boolean medical = category.kind() == InstitutionKind.MEDICAL;
        Registered.Entry entry = new Registered.Entry(
                id,
                name,
                "示范路1号",
                null,
                region,
                category,
                level,
                ownership,
                InstitutionStatus.OPERATING,
                parent,
                operator,
                beds,
                medical ? 0 : beds,
                medical ? beds : 0,
                integrationType);
        return new Registered(entry, Set.of(category.kind()));
    }
}
