package org.yiyang.institution.reference.region;

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
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** A place in the tree of regions: GB/T 2260 down to streets, and functional areas without a code of their own. */
@Entity
@Table(name = "region")
class Region extends Aggregate implements Stateful<RegionStatus> {
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

    private String successor;

    /** For JPA. */
    protected Region() {}

    private Region(String code, RegionKind kind) {
        super(idOf(code));
        this.code = code;
        this.kind = kind;
        this.parent = kind.parentOf(code);
    }

    static Region entered(String code, RegionFacts facts, Instant at) {
        Region region = new Region(code, RegionKind.of(code));
        region.say(facts);
        region.step("enter", null, null, at);
        return region;
    }

    /** A region's id follows from its code, so that entering it twice is entering it once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("yiyang:region:" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** What a registry's list says now; {@link #correct} is for what it should have said. */
    RegionEvent change(RegionFacts facts, Instant at) {
        RegionStatus before = status();
        say(facts);
        step("change", before, null, at);
        return new RegionEvent.RegionChanged();
    }

    /** Ends the code on a day, with the code that takes its place, if any. */
    RegionEvent abolish(LocalDate day, String by, String reason, Instant at) {
        mustAllow("abolish");
        if (!validFrom.isBefore(day)) {
            throw new Refused(RegionRefusal.DAYS_REVERSED).at("/validTo");
        }
        say(new RegionFacts(name, validFrom, day, by).checked(code));
        step("abolish", RegionStatus.VALID, reason, at);
        return new RegionEvent.RegionAbolished();
    }

    /** Mends what was entered by mistake, an end that never came included. */
    RegionEvent correct(RegionFacts facts, String reason, Instant at) {
        RegionStatus before = status();
        say(facts);
        step("correct", before, reason, at);
        return new RegionEvent.RegionCorrected();
    }

    /** One whose end is known already is refused with its day. */
    @Override
    public void mustAllow(String verb) {
        if (verb.equals("abolish") && status() == RegionStatus.ENDED) {
            throw new Refused(RegionRefusal.ENDED_ALREADY, validTo).allowing(verbs());
        }
        Stateful.super.mustAllow(verb);
    }

    private void step(String verb, RegionStatus before, String reason, Instant at) {
        note(RegionStatus.table().move(verb, before, status(), null, reason, at));
    }

    private void say(RegionFacts facts) {
        name = facts.name();
        validFrom = facts.validFrom();
        validTo = facts.validTo();
        successor = facts.successor();
    }

    RegionFacts facts() {
        return new RegionFacts(name, validFrom, validTo, successor);
    }

    @Override
    public RegionStatus status() {
        return facts().status();
    }

    String code() {
        return code;
    }

    String parent() {
        return parent;
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot("region", id(), code, parent, kind, name, validFrom, validTo, successor);
    }

    /** The state of a region in events of {@code yiyang.reference}; {@code of} distinguishes it from the calendar's. */
    record Snapshot(
            String of,
            UUID id,
            String code,
            String parent,
            RegionKind kind,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            String successor) {}

    /** Regions travel with the calendar in one topic. */
    @Override
    public String kind() {
        return "reference";
    }

    @Override
    public String region() {
        return null;
    }
}
