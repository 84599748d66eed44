package org.yiyang.insurance.elder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Timeline;

/**
 * What other services may know of an elder; the state in every event of {@code yiyang.elder}. Never who it is.
 *
 * @param mergedIntoId the record of the same person that goes on in its place; null unless it was merged
 * @param insured the days that count: none after the death
 */
record ElderSnapshot(
        UUID id,
        ElderStatus status,
        String regionCode,
        UUID residenceInstitutionId,
        LocalDate deceasedOn,
        UUID mergedIntoId,
        List<Insured> insured,
        List<Authorised> authorisations,
        Origin origin) {
    /** How many insured periods are published, the newest. */
    static final int PERIODS_MAX = 500;

    /** Far more than a family, and few enough for an event to hold them all. */
    static final int AUTHORISATIONS_MAX = 100;

    /**
     * What is published: the same, and to which day everything is kept that names the person.
     *
     * @param heldUntil the last day of the holds on the person; null where there are none
     */
    @Schema(name = "ElderSnapshotTold")
    record Held(@JsonUnwrapped ElderSnapshot elder, LocalDate heldUntil) {}

    /** Days of one insurance; {@code to} is the first day after, null for an open end. */
    @Schema(name = "ElderSnapshotInsured")
    record Insured(InsuranceType type, LocalDate from, LocalDate to) {}

    /**
     * A family member's account, what it may do and the last day on which it may.
     *
     * @param kinship what the member is to the elder; null where it was not said, and in events, whose readers need not know
     */
    @Schema(name = "ElderSnapshotAuthorised")
    record Authorised(
            UUID person,
            AuthorisationScope scope,
            LocalDate validUntil,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Kinship kinship) {
        static Authorised published(Authorisation one) {
            return new Authorised(one.person(), one.scope(), one.validUntil(), null);
        }

        static Authorised shown(Authorisation one) {
            return new Authorised(one.person(), one.scope(), one.validUntil(), one.kinship());
        }
    }

    static ElderSnapshot of(Elder elder) {
        return of(elder, Authorised::published);
    }

    /** As whoever may see the record reads it: the family by what they are to the elder, too. */
    static ElderSnapshot forReaders(Elder elder) {
        return of(elder, Authorised::shown);
    }

    /** As systems of other departments read it, which need no account of the family. */
    ElderSnapshot withoutFamily() {
        return new ElderSnapshot(
                id, status, regionCode, residenceInstitutionId, deceasedOn, mergedIntoId, insured, List.of(), origin);
    }

    private static ElderSnapshot of(Elder elder, Function<Authorisation, Authorised> family) {
        if (elder.status() == ElderStatus.ERASED) {
            return erased(elder);
        }
        return new ElderSnapshot(
                elder.id(),
                elder.status(),
                elder.region(),
                elder.residenceId(),
                elder.deceasedOn(),
                elder.merger() == null ? null : elder.merger().survivorId(),
                Timeline.newest(counting(elder), PERIODS_MAX),
                elder.authorisations().stream()
                        .sorted(Comparator.comparing(Authorisation::person))
                        .map(family)
                        .toList(),
                elder.origin());
    }

    /** That there is nobody any more: whoever has a copy forgets what it knew. */
    private static ElderSnapshot erased(Elder elder) {
        return new ElderSnapshot(
                elder.id(), elder.status(), elder.region(), null, null, null, List.of(), List.of(), elder.origin());
    }

    private static List<Insured> counting(Elder elder) {
        LocalDate end = elder.deceasedOn() == null ? null : elder.deceasedOn().plusDays(1);
        return elder.insured().stream()
                .filter(row -> end == null || row.validFrom().isBefore(end))
                .map(row -> new Insured(row.type(), row.validFrom(), earlier(row.validTo(), end)))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
