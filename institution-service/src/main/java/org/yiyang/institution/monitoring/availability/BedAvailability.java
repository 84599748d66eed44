package org.yiyang.institution.monitoring.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.lifecycle.Stateful;

/** How many beds of an institution are free, as it said itself last (养老资源互补共享). */
@Entity
@Table(name = "bed_availability")
class BedAvailability extends Aggregate implements Stateful<AvailabilityStatus> {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Embedded
    private FreeBeds free;

    private boolean appointments;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private AvailabilityStatus status;

    /** For JPA. */
    protected BedAvailability() {}

    private BedAvailability(Place of) {
        super(idOf(of.institution()));
        this.institutionId = of.institution();
    }

    /** One for each institution: stating twice is stating once more. */
    static UUID idOf(UUID institution) {
        return UUID.nameUUIDFromBytes(("yiyang:bed-availability:" + institution).getBytes(StandardCharsets.UTF_8));
    }

    static BedAvailability of(Place place) {
        return new BedAvailability(place);
    }

    /**
     * Says again what is free.
     *
     * @param takesAppointments whether a bed may be kept for somebody who will come
     */
    Event state(Place place, FreeBeds beds, boolean takesAppointments, Instant at) {
        regionCode = place.region();
        free = beds;
        appointments = takesAppointments;
        statedAt = at;
        become("state", AvailabilityStatus.STATED, at);
        return new Event.BedsStated();
    }

    Event withdraw(Instant at) {
        become("withdraw", AvailabilityStatus.WITHDRAWN, at);
        return new Event.BedsWithdrawn();
    }

    private void become(String verb, AvailabilityStatus next, Instant at) {
        note(AvailabilityStatus.table().move(verb, status, next, null, null, at));
        status = next;
    }

    /** Everything that is noted about free beds. */
    sealed interface Event extends Fact {
        record BedsStated() implements Event {}

        record BedsWithdrawn() implements Event {}
    }

    @Override
    public String kind() {
        return "bed-availability";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(institutionId, free, appointments, statedAt, status);
    }

    @Override
    public AvailabilityStatus status() {
        return status;
    }

    UUID institution() {
        return institutionId;
    }

    /** What was said last. */
    @Schema(name = "BedAvailabilityState")
    record State(
            UUID institutionId, FreeBeds free, boolean appointments, Instant statedAt, AvailabilityStatus status) {}
}
