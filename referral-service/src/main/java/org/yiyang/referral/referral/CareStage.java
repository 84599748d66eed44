package org.yiyang.referral.referral;

import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.capacity.CapacityKind;
import org.yiyang.referral.copies.Offered;

/**
 * Which kind of care an elder needs (治疗期住院、康复期护理、稳定期生活照料、安宁疗护), with the kinds of institutions that give
 * it, the recommended ones first: the one table of capability for a stage.
 */
public enum CareStage implements Labelled {
    ACUTE("急性期", "Acute", List.of(DestinationKind.HOSPITAL), List.of(CapacityKind.MEDICAL_BED)),
    REHAB(
            "康复期",
            "Rehabilitation",
            List.of(DestinationKind.REHABILITATION, DestinationKind.NURSING_HOSPITAL),
            List.of(CapacityKind.REHABILITATION_BED)),
    STABLE(
            "稳定期",
            "Stable",
            List.of(
                    DestinationKind.CARE_UNIT,
                    DestinationKind.PRIMARY_CARE,
                    DestinationKind.HOME_BED,
                    DestinationKind.HOME,
                    DestinationKind.NURSING_HOSPITAL),
            List.of(CapacityKind.NURSING_BED, CapacityKind.INTEGRATED_BED)),
    END_OF_LIFE(
            "安宁疗护",
            "End of life",
            List.of(DestinationKind.HOSPICE, DestinationKind.NURSING_HOSPITAL),
            List.of(CapacityKind.MEDICAL_BED, CapacityKind.NURSING_BED, CapacityKind.INTEGRATED_BED));

    private final Label label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<DestinationKind> destinations;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<CapacityKind> places;

    CareStage(String zh, String en, List<DestinationKind> destinations, List<CapacityKind> places) {
        this.label = new Label(zh, en);
        this.destinations = destinations;
        this.places = places;
    }

    /** Whether a home without medical staff could not give it. */
    boolean needsMedicalUnit() {
        return switch (this) {
            case ACUTE, REHAB -> true;
            case STABLE, END_OF_LIFE -> false;
        };
    }

    /** Which kinds of institutions give it, the recommended ones first. */
    List<DestinationKind> destinations() {
        return destinations;
    }

    /** Which places an elder in it needs. */
    List<CapacityKind> places() {
        return places;
    }

    /** What the register says of an institution as to this care. */
    Capability of(Offered offered) {
        if (destinations.stream().anyMatch(kind -> kind.includes(offered))) {
            return Capability.GIVEN;
        }
        return offered.said() ? Capability.MISSING : Capability.UNKNOWN;
    }

    @Override
    public Label label() {
        return label;
    }
}
