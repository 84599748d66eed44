package org.yiyang.referral.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.text.NormalForm;

/**
 * How many places of a kind a department has free, as its institution said last. How many are free and how many of
 * them are held is written by {@link CapacityRepository} alone, in single statements that never hold more than are
 * free; what is written here leaves those two columns as they are.
 */
@Entity
@Table(name = "capacity")
class Capacity extends Aggregate implements Stateful<CapacityStatus> {
    static final int DEPARTMENT_LENGTH = 100;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    private String department;

    @Column(name = "department_key")
    private String departmentKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private CapacityKind kind;

    @Column(updatable = false)
    private int free;

    @Column(updatable = false)
    private int held;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private StatementSource source;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Column(name = "fresh_until")
    private Instant freshUntil;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private CapacityStatus status;

    /** For JPA. */
    protected Capacity() {}

    private Capacity(UUID institution, String department, CapacityKind kind) {
        super(idOf(institution, department, kind));
        this.institutionId = institution;
        this.department = department;
        this.departmentKey = keyOf(department);
        this.kind = kind;
    }

    static Capacity of(UUID institution, String department, CapacityKind kind) {
        return new Capacity(institution, department, kind);
    }

    /** One for each department and kind of an institution: stating twice is stating once more. */
    static UUID idOf(UUID institution, String department, CapacityKind kind) {
        String name = "yiyang:capacity:" + institution + ":" + kind + ":" + keyOf(department);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static String keyOf(String department) {
        return NormalForm.key(department, DEPARTMENT_LENGTH);
    }

    /**
     * What an institution says.
     *
     * @param free places that nobody uses yet, those that are held among them
     * @param region the institution's
     * @param freshUntil from then on it is stale
     */
    record Statement(int free, StatementSource source, String region, Instant freshUntil) {}

    CapacityEvent state(Statement said, Instant at) {
        regionCode = said.region();
        free = said.free();
        source = said.source();
        statedAt = at;
        freshUntil = said.freshUntil();
        become("state", CapacityStatus.STATED, CapacityStatus.FREE + " " + said.free(), at);
        return new CapacityEvent.CapacityStated();
    }

    CapacityEvent withdraw(Instant at) {
        become("withdraw", CapacityStatus.WITHDRAWN, null, at);
        return new CapacityEvent.CapacityWithdrawn();
    }

    /** The last statement has become stale, unless there is a newer one. */
    Optional<CapacityEvent> expire(Instant at) {
        if (status != CapacityStatus.STATED || !isStale(at)) {
            return Optional.empty();
        }
        become("expire", CapacityStatus.STALE, null, at);
        return Optional.of(new CapacityEvent.CapacityExpired());
    }

    boolean isStale(Instant at) {
        return !at.isBefore(freshUntil);
    }

    private void become(String verb, CapacityStatus next, String reason, Instant at) {
        note(CapacityStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** What may still be held; an institution that says less than it has promised has none. */
    int available() {
        return Math.max(0, free - held);
    }

    @Override
    public String kind() {
        return "capacity";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public CapacityStatus status() {
        return status;
    }

    UUID institutionId() {
        return institutionId;
    }

    String department() {
        return department;
    }

    CapacityKind placeKind() {
        return kind;
    }

    Instant statedAt() {
        return statedAt;
    }

    Instant freshUntil() {
        return freshUntil;
    }

    /**
     * What was said last, and how much of it is promised.
     *
     * @param held how many of the free ones are kept for somebody
     */
    @Schema(name = "CapacityState")
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            String department,
            CapacityKind kind,
            int free,
            int held,
            StatementSource source,
            Instant statedAt,
            Instant freshUntil,
            CapacityStatus status) {}

    @Override
    public State snapshot() {
        return new State(
                id(), institutionId, regionCode, department, kind, free, held, source, statedAt, freshUntil, status);
    }
}
