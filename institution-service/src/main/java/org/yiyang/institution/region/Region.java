package org.yiyang.institution.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Move;

/** A place in the tree of regions: GB/T 2260 down to streets, and functional areas without a code of their own. */
@Entity
@Table(name = "region")
class Region extends Aggregate {
    private String code;
    private String parent;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RegionKind kind;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** For JPA. */
    protected Region() {}

    private Region(String code, RegionKind kind, LocalDate validFrom) {
        super(idOf(code));
        this.code = code;
        this.kind = kind;
        this.parent = kind.parentOf(code);
        this.validFrom = validFrom;
    }

    static Region entered(String code, String name, LocalDate validFrom, LocalDate validTo, Instant at) {
        Region region = new Region(code, RegionKind.of(code), validFrom);
        region.name = name;
        region.validTo = validTo;
        region.note(new Move("enter", null, region.statusName(), null, at, false));
        return region;
    }

    /** A region's id follows from its code, so that entering it twice is entering it once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("yiyang:region:" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this entry says just what is known; then nothing need be written. */
    boolean says(String otherName, LocalDate otherFrom, LocalDate otherTo) {
        return name.equals(otherName) && validFrom.equals(otherFrom) && java.util.Objects.equals(validTo, otherTo);
    }

    Fact change(String newName, LocalDate newFrom, LocalDate newTo, Instant at) {
        String before = statusName();
        name = newName;
        validFrom = newFrom;
        validTo = newTo;
        note(new Move("change", before, statusName(), null, at, false));
        return new RegionEvent.RegionChanged();
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot("region", id(), code, parent, kind, name, validFrom, validTo);
    }

    /** The state of a region in events of {@code yiyang.reference}; {@code of} tells it from the calendar's. */
    record Snapshot(
            String of,
            UUID id,
            String code,
            String parent,
            RegionKind kind,
            String name,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** Regions travel with the calendar in one topic. */
    @Override
    public String kind() {
        return "reference";
    }

    @Override
    public String statusName() {
        return validTo == null ? "VALID" : "ENDED";
    }

    @Override
    public String region() {
        return null;
    }

    String code() {
        return code;
    }
}
