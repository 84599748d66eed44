package org.yiyang.institution.registry.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.institution.InstitutionNames;

/** The answers about what one institution operates. */
public final class OperatorJson {
    private OperatorJson() {}

    /**
     * An operator with all that it operated on a day, its units, and what these operated in turn.
     *
     * @param items by their ids; the operator itself is none of them
     */
    @Schema(name = "OperatorView")
    public record View(LocalDate asOf, Operated operator, Totals totals, List<Operated> items) {}

    /** The sums over what is operated; an institution counts once, whatever chain leads to it. */
    @Schema(name = "OperatorTotals")
    record Totals(
            int institutions,
            int beds,
            int careBeds,
            int medicalBeds,
            int medicalCertificates,
            int careFilings,
            int dualCertified) {
        static Totals of(List<Operated> all) {
            return new Totals(
                    all.size(),
                    all.stream().mapToInt(Operated::beds).sum(),
                    all.stream().mapToInt(Operated::careBeds).sum(),
                    all.stream().mapToInt(Operated::medicalBeds).sum(),
                    (int) all.stream().filter(Operated::medicalCertificate).count(),
                    (int) all.stream().filter(Operated::careFiling).count(),
                    (int) all.stream().filter(Operated::dualCertified).count());
        }
    }

    /** An institution as it stood on the day: beds 张, and whether its own certificates were valid. */
    @Schema(name = "OperatedInstitution")
    record Operated(
            UUID id,
            String name,
            InstitutionCategory category,
            String regionCode,
            InstitutionStatus status,
            UUID parentId,
            String parentName,
            UUID operatedById,
            String operatedByName,
            int beds,
            int careBeds,
            int medicalBeds,
            boolean medicalCertificate,
            boolean careFiling,
            boolean dualCertified) {
        static Operated of(Registered one, InstitutionNames names) {
            return new Operated(
                    one.id(),
                    one.name(),
                    one.category(),
                    one.regionCode(),
                    one.status(),
                    one.parentId(),
                    names.of(one.parentId()),
                    one.operatedById(),
                    names.of(one.operatedById()),
                    one.beds(),
                    one.careBeds(),
                    one.medicalBeds(),
                    one.certificates().contains(InstitutionKind.MEDICAL),
                    one.certificates().contains(InstitutionKind.CARE),
                    one.dualCertified());
        }
    }
}
