package org.yiyang.institution.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.copies.KnownAgreements.Pair;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.query.RegisterRow;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.report.wording.HouseWordings;

/** The register of an invented town on one day, filled by its tests. */
final class SampleRegister {
    private static final String REGION = "510703";
    final List<Registered> register = new ArrayList<>();
    final List<Pair> agreements = new ArrayList<>();

    static ReportContext frame(ReportKind kind, String day) {
        ReportHeader head =
                new ReportHeader(kind, "5107", "绵阳市", LocalDate.parse(day), Instant.parse("2026-11-22T00:00:00Z"));
        return new ReportContext(
                head, Rounding.STANDARD, kind.hasSentence() ? new HouseWordings().of(kind) : null, Narrowing.NONE);
    }

    /** The same of some institutions alone. */
    static ReportContext narrowed(ReportKind kind, String day, Narrowing narrowing) {
        ReportContext all = frame(kind, day);
        return new ReportContext(all.head(), all.rounding(), all.template(), narrowing);
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

    /** An institution with 100 beds of an ownership. */
    Registered owned(InstitutionCategory category, Ownership ownership) {
        Registered owned = RegisterRow.of(UUID.randomUUID(), nextName(), REGION, category)
                .ownership(ownership)
                .registered();
        register.add(owned);
        return owned;
    }

    void agree(Registered home, Registered hospital, boolean twoWayReferral) {
        agreements.add(new Pair(home.id(), hospital.id(), twoWayReferral));
    }

    HomeSupport supports() {
        return new HomeSupport(register, agreements, Set.of());
    }

    private Registered registered(
            InstitutionCategory category, HospitalLevel level, UUID parent, UUID operator, int beds) {
        return RegisterRow.of(UUID.randomUUID(), nextName(), REGION, category)
                .level(level)
                .parent(parent)
                .operator(operator)
                .beds(beds)
                .registered();
    }

    private String nextName() {
        return String.format("机构%03d", register.size());
    }
}
