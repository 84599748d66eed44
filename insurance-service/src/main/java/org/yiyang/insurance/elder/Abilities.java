package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The assessments of an elder; by each scale the last one counts. */
@Embeddable
class Abilities {
    private static final Comparator<Assessment> IN_ORDER =
            Comparator.comparing(Assessment::assessedOn).thenComparing(Assessment::recordedAt);

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<Assessment> assessments = new ArrayList<>();

    void add(Assessment assessment) {
        assessments.add(assessment);
    }

    /** One that stands. */
    Optional<Assessment> find(UUID id) {
        return standing().filter(one -> one.id().equals(id)).findFirst();
    }

    void fill(Abilities others, Instant at) {
        others.standing().map(one -> one.copied(at)).forEach(assessments::add);
    }

    void takeBack(Instant moment, Instant at) {
        standing().filter(one -> one.recordedAt().equals(moment)).forEach(one -> one.withdraw(at));
    }

    /** All that stand, the newest first. */
    List<Assessment> all() {
        return standing().sorted(IN_ORDER.reversed()).toList();
    }

    /** The last by each scale, in the order of the scales. */
    List<Assessment> last() {
        return Arrays.stream(AbilityStandard.values())
                .flatMap(standard -> last(standard).stream())
                .toList();
    }

    /** The last by a scale. */
    Optional<Assessment> last(AbilityStandard standard) {
        return standing().filter(one -> one.standard() == standard).max(IN_ORDER);
    }

    private Stream<Assessment> standing() {
        return List.copyOf(assessments).stream().filter(Assessment::stands);
    }
}
