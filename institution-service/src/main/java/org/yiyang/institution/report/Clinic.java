package org.yiyang.institution.report;

import java.util.Set;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The departments for elders that the cities count, whatever their school. */
public enum Clinic implements Labelled {
    GERIATRICS("老年病科", "Geriatrics", Set.of(Department.GERIATRICS, Department.TCM_GERIATRICS)),
    REHABILITATION("康复科", "Rehabilitation", Set.of(Department.REHABILITATION, Department.TCM_REHABILITATION)),
    HOSPICE("安宁疗护科（临终关怀科）", "Hospice care", Set.of(Department.HOSPICE));

    private final Label label;

    @SuppressWarnings("ImmutableEnumChecker") // always Set.of
    private final Set<Department> departments;

    Clinic(String zh, String en, Set<Department> departments) {
        this.label = new Label(zh, en);
        this.departments = departments;
    }

    Set<Department> departments() {
        return departments;
    }

    @Override
    public Label label() {
        return label;
    }
}
