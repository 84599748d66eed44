package org.yiyang.institution.window.matter;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.decision.OneWindowRegister.Certificate;
import org.yiyang.institution.registry.decision.OneWindowRegister.Registered;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.MedicalSetting;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;

/**
 * What a case is about, as the rules ask for it: a registered institution, or a unit that is still to be.
 *
 * @param region of the institution itself
 * @param insideHome whether it is a unit of a care home (养老机构)
 * @param homeBeds the beds of the home that it is inside of, or its own
 * @param lodging its beds for elders who live there
 * @param endless the kinds of certificates that stand without an end, of which it needs no other
 * @param held the kinds of certificates that are valid; of one certificate in question only that
 */
public record CaseSubject(
        UUID parentId,
        InstitutionCategory category,
        Ownership ownership,
        String region,
        boolean insideHome,
        int beds,
        int homeBeds,
        int lodging,
        Set<QualificationKind> endless,
        Set<QualificationKind> held) {
    /** Where it stands, by which it is filed or licensed. */
    MedicalSetting setting() {
        if (parentId == null) {
            return MedicalSetting.INDEPENDENT;
        }
        return insideHome ? MedicalSetting.INSIDE_HOME : MedicalSetting.INSIDE_OTHER;
    }

    public static CaseSubject registered(Registered one, int homeBeds, UUID qualification) {
        return new CaseSubject(
                one.parentId(),
                one.category(),
                one.ownership(),
                one.region(),
                MedicalSetting.of(one.parentCategory()) == MedicalSetting.INSIDE_HOME,
                one.beds(),
                homeBeds,
                one.lodging(),
                one.certificates().stream()
                        .filter(Certificate::endless)
                        .map(Certificate::kind)
                        .collect(Collectors.toSet()),
                one.certificates().stream()
                        .filter(held ->
                                qualification == null ? held.valid() : held.id().equals(qualification))
                        .map(held -> held.kind())
                        .collect(Collectors.toSet()));
    }

    /** A unit that does not exist yet, inside the applicant. */
    public static CaseSubject planned(Particulars unit, Registered inside) {
        return new CaseSubject(
                inside.id(),
                unit.category(),
                unit.ownership() == null ? inside.ownership() : unit.ownership(),
                inside.region(),
                MedicalSetting.of(inside.category()) == MedicalSetting.INSIDE_HOME,
                unit.beds() == null ? 0 : unit.beds(),
                inside.beds(),
                0,
                Set.of(),
                Set.of());
    }
}
