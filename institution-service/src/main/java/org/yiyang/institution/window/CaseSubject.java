package org.yiyang.institution.window;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.InstitutionKind;
import org.yiyang.institution.OneWindowRegister.Certificate;
import org.yiyang.institution.OneWindowRegister.Registered;
import org.yiyang.institution.Ownership;
import org.yiyang.institution.QualificationKind;

/**
 * What a case is about, as the rules ask for it: a registered institution, or a unit that is still to be.
 *
 * @param region of the institution itself
 * @param homeBeds the beds of the home that it is inside of, or its own
 * @param lodging its beds for elders who live there
 * @param endless the kinds of certificates that stand without an end, of which it needs no other
 * @param held the kinds of certificates that are valid; of one certificate in question only that
 */
record CaseSubject(
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
    static CaseSubject registered(Registered one, int homeBeds, UUID qualification) {
        return new CaseSubject(
                one.parentId(),
                one.category(),
                one.ownership(),
                one.region(),
                one.parentKind() == InstitutionKind.CARE,
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
    static CaseSubject planned(Particulars unit, Registered inside) {
        return new CaseSubject(
                inside.id(),
                unit.category(),
                unit.ownership() == null ? inside.ownership() : unit.ownership(),
                inside.region(),
                inside.category().kind() == InstitutionKind.CARE,
                unit.beds() == null ? 0 : unit.beds(),
                inside.beds(),
                0,
                Set.of(),
                Set.of());
    }
}
