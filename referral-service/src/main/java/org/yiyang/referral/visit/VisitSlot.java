package org.yiyang.referral.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.text.NormalForm;

/**
 * The visits that a department gives on a session of a day, some of them reserved for agreement partners. What is booked
 * is counted by {@link SlotRepository} alone; what is written here leaves those columns as they are.
 */
@Entity
@DynamicUpdate
@Table(name = "visit_slot")
class VisitSlot extends Aggregate implements Stateful<SlotStatus> {
    static final int DEPARTMENT_LENGTH = 100;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    private String department;

    @Column(name = "department_key")
    private String departmentKey;

    @Column(name = "visit_day")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "visit_session", length = 12)
    private VisitSession session;

    private int places;

    private int reserved;

    @Column(updatable = false)
    private int booked;

    @Column(name = "booked_by_others", updatable = false)
    private int bookedByOthers;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private SlotStatus status;

    /** For JPA. */
    protected VisitSlot() {}

    private VisitSlot(UUID institution, SlotTime time) {
        super(idOf(institution, time));
        this.institutionId = institution;
        this.department = time.department();
        this.departmentKey = keyOf(time.department());
        this.day = time.day();
        this.session = time.session();
    }

    /** Where and when a visit is: a department and a session of a day. */
    record SlotTime(String department, LocalDate day, VisitSession session) {}

    static VisitSlot of(UUID institution, SlotTime time) {
        return new VisitSlot(institution, time);
    }

    /** One for each department and session: opening twice is saying again how many there are. */
    static UUID idOf(UUID institution, SlotTime time) {
        String name = "yiyang:visit-slot:" + institution + ":" + time.day() + ":" + time.session() + ":"
                + keyOf(time.department());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static String keyOf(String department) {
        return NormalForm.key(department, DEPARTMENT_LENGTH);
    }

    /**
     * How many visits there are.
     *
     * @param reserved how many of them are for agreement partners until shortly before the day
     */
    VisitEvent open(String region, int many, int reservedOfThem, Instant at) {
        regionCode = region;
        places = many;
        reserved = reservedOfThem;
        become("open", SlotStatus.OPEN, at);
        return new VisitEvent.SlotOpened();
    }

    VisitEvent close(Instant at) {
        become("close", SlotStatus.CLOSED, at);
        return new VisitEvent.SlotClosed();
    }

    private void become(String verb, SlotStatus next, Instant at) {
        note(SlotStatus.table().move(verb, status, next, null, null, at));
        status = next;
    }

    boolean isPast(LocalDate today) {
        return day.isBefore(today);
    }

    /** What is left for an agreement partner. */
    int left() {
        return status == SlotStatus.OPEN ? Math.max(0, places - booked) : 0;
    }

    /** What of that is left for everybody, while some are reserved. */
    int leftForOthers() {
        return Math.max(0, Math.min(left(), places - reserved - bookedByOthers));
    }

    @Override
    public String kind() {
        return "visit-slot";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public SlotStatus status() {
        return status;
    }

    UUID institutionId() {
        return institutionId;
    }

    SlotTime time() {
        return new SlotTime(department, day, session);
    }

    /** A session of a department, with what is given and what is booked. */
    @Schema(name = "VisitSlotState")
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            String department,
            LocalDate day,
            VisitSession session,
            int places,
            int reserved,
            int booked,
            SlotStatus status) {}

    @Override
    public State snapshot() {
        return new State(id(), institutionId, regionCode, department, day, session, places, reserved, booked, status);
    }
}
