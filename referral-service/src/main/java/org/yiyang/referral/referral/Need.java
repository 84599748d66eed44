package org.yiyang.referral.referral;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.referral.capacity.CapacityKind;
import org.yiyang.referral.copies.Offered;

/**
 * The care for which somebody is looked for: that of one stage, or of any of several while none is named yet.
 *
 * @param stages at least one
 */
record Need(List<CareStage> stages) {
    /** What a patient may need who leaves a hospital. */
    static final Need AFTER_HOSPITAL = new Need(Stream.of(CareStage.values())
            .filter(stage -> stage != CareStage.ACUTE)
            .toList());

    Need {
        stages = List.copyOf(stages);
    }

    static Need of(CareStage stage) {
        return new Need(List.of(stage));
    }

    /** Which kinds of institutions give it, the recommended ones first. */
    List<DestinationKind> destinations() {
        return stages.stream()
                .flatMap(stage -> stage.destinations().stream())
                .distinct()
                .toList();
    }

    Set<String> codes(Function<DestinationKind, Set<String>> codes) {
        return destinations().stream().map(codes).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** Which places it needs. */
    List<CapacityKind> places() {
        return stages.stream()
                .flatMap(stage -> stage.places().stream())
                .distinct()
                .toList();
    }

    /** Whether a home without medical staff could give none of it. */
    boolean needsMedicalUnit() {
        return stages.stream().allMatch(CareStage::needsMedicalUnit);
    }

    /** What the register says of an institution as to it. */
    Capability of(Offered offered) {
        List<Capability> each = stages.stream().map(stage -> stage.of(offered)).toList();
        return each.contains(Capability.GIVEN) ? Capability.GIVEN : each.get(0);
    }
}
