package org.yiyang.institution.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.HospitalLevel;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.InstitutionKind;
import org.yiyang.institution.InstitutionStatus;
import org.yiyang.institution.Ownership;
import org.yiyang.institution.Registered;
import org.yiyang.institution.agreement.KnownAgreements.Pair;
import org.yiyang.institution.report.wording.HouseWordings;

/** The register of an invented town on one day, filled by its tests. */
final class Town {
    final List<Registered> register = new ArrayList<>();
    final List<Pair> agreements = new ArrayList<>();

    static Frame frame(ReportKind kind, String day) {
        Head head = new Head(kind, "5107", "绵阳市", LocalDate.parse(day), Instant.parse("2026-11-22T00:00:00Z"));
        return new Frame(head, Rounding.STANDARD, kind.hasSentence() ? new HouseWordings().of(kind) : null);
    }

    Registered home(int beds) {
        return add(InstitutionCategory.NURSING_HOME, null, null, beds);
    }

    Registered unit(Registered home, InstitutionCategory category, Registered operator) {
        return add(category, home.id(), operator == null ? null : operator.id(), 0);
    }

    Registered hospital(HospitalLevel level) {
        Registered hospital = registered(InstitutionCategory.GENERAL_HOSPITAL, level, null, null, 100);
        register.add(hospital);
        return hospital;
    }

    Registered add(InstitutionCategory category, UUID parent, UUID operator, int beds) {
        Registered added = registered(category, null, parent, operator, beds);
        register.add(added);
        return added;
    }

    void agree(Registered home, Registered hospital, boolean twoWayReferral) {
        agreements.add(new Pair(home.id(), hospital.id(), twoWayReferral));
    }

    Supports supports() {
        return new Supports(register, agreements);
    }

    private Registered registered(
            InstitutionCategory category, HospitalLevel level, UUID parent, UUID operator, int beds) {
        boolean medical = category.kind() == InstitutionKind.MEDICAL;
        return new Registered(
                UUID.randomUUID(),
                String.format("机构%03d", register.size()),
                "510703",
                category,
                level,
                Ownership.PRIVATE_NONPROFIT,
                InstitutionStatus.OPERATING,
                parent,
                operator,
                beds,
                medical ? 0 : beds,
                medical ? beds : 0,
                Set.of(category.kind()));
    }
}
