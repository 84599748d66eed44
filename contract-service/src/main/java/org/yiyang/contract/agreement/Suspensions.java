package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Since when each bureau keeps an agreement suspended; it is, until none does. */
@Embeddable
record Suspensions(
        @Column(name = "health_suspended_since") LocalDate health,
        @Column(name = "civil_suspended_since") LocalDate civil) {
    static final Suspensions NONE = new Suspensions(null, null);

    /** One bureau's suspension, as callers read it. */
    @Schema(name = "AgreementSuspension")
    record View(Bureau bureau, LocalDate since) {}

    private LocalDate of(Bureau bureau) {
        return switch (bureau) {
            case HEALTH -> health;
            case CIVIL -> civil;
        };
    }

    boolean isBy(Bureau bureau) {
        return of(bureau) != null;
    }

    /** Since when a bureau keeps it suspended; null takes its suspension away. */
    Suspensions by(Bureau bureau, LocalDate since) {
        return switch (bureau) {
            case HEALTH -> new Suspensions(since, civil);
            case CIVIL -> new Suspensions(health, since);
        };
    }

    /** The first day of those that stand; null if none does. */
    LocalDate since() {
        return Stream.of(health, civil)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    List<View> view() {
        return Stream.of(Bureau.values())
                .filter(this::isBy)
                .map(bureau -> new View(bureau, of(bureau)))
                .toList();
    }
}
