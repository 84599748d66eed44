package org.yiyang.contract.consortium;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;

/** A consortium (医养结合联合体): more than two institutions with a lead that give some services together. */
@Entity
@Table(name = "consortium")
class Consortium extends Aggregate implements Stateful<ConsortiumStatus> {
    static final String KIND = "consortium";

    /** More than two. */
    static final int MEMBERS_LEAST = 3;

    private String name;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "lead_id")
    private UUID leadId;

    private String document;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ConsortiumStatus status;

    @ElementCollection
    @CollectionTable(name = "consortium_item", joinColumns = @JoinColumn(name = "consortium_id"))
    @Column(name = "item", length = 40, nullable = false)
    private Set<String> items = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "consortium_id", nullable = false, updatable = false)
    private List<Membership> members = new ArrayList<>();

    /** For JPA. */
    protected Consortium() {}

    private Consortium(Founding founding) {
        super(Ids.next());
        name = founding.name();
        regionCode = founding.regionCode();
        leadId = founding.leadId();
        document = founding.document();
        foundedOn = founding.day();
        items.addAll(founding.items());
        founding.members().forEach(one -> members.add(new Membership(one, founding.day())));
    }

    /** What happened; it is not published. */
    sealed interface Event extends Fact {
        record ConsortiumChanged() implements Event {}
    }

    /** With whom, under whose lead and for what it is founded, by which document and on which day. */
    record Founding(
            String name,
            String regionCode,
            UUID leadId,
            Set<UUID> members,
            Set<String> items,
            String document,
            LocalDate day) {
        void check() {
            if (members.size() < MEMBERS_LEAST) {
                throw ConsortiumRefusal.MEMBERS_FEW.at("/members", MEMBERS_LEAST);
            }
            if (!members.contains(leadId)) {
                throw ConsortiumRefusal.LEAD_NO_MEMBER.at("/leadId");
            }
        }
    }

    static Consortium founded(Founding founding, Instant at) {
        founding.check();
        Consortium consortium = new Consortium(founding);
        consortium.become("found", ConsortiumStatus.ACTIVE, null, at);
        return consortium;
    }

    Event join(UUID institution, LocalDate day, Instant at) {
        become("join", status, null, at);
        if (day.isBefore(foundedOn)) {
            throw ConsortiumRefusal.DAY_BEFORE_FOUNDING.at("/day");
        }
        if (members.stream().anyMatch(one -> is(one, institution) && one.holdsAfter(day))) {
            throw ConsortiumRefusal.MEMBER_ALREADY.at("/institutionId");
        }
        members.add(new Membership(institution, day));
        return new Event.ConsortiumChanged();
    }

    /** Removes a member; {@code day} is the first day without it. */
    Event leave(UUID institution, LocalDate day, String reason, Instant at) {
        become("leave", status, reason, at);
        Membership membership =
                open(institution).orElseThrow(() -> ConsortiumRefusal.MEMBER_UNKNOWN.at("/institutionId"));
        if (institution.equals(leadId)) {
            throw ConsortiumRefusal.LEAD_LEAVES.at("/institutionId");
        }
        if (!day.isAfter(membership.joinedOn())) {
            throw ConsortiumRefusal.DAY_BEFORE_JOINING.at("/day");
        }
        if (members.stream().filter(Membership::open).count() <= MEMBERS_LEAST) {
            throw ConsortiumRefusal.MEMBERS_FEW.at("/institutionId", MEMBERS_LEAST);
        }
        membership.leave(day);
        return new Event.ConsortiumChanged();
    }

    Event changeLead(UUID institution, String reason, Instant at) {
        become("change-lead", status, reason, at);
        leadId = open(institution)
                .orElseThrow(() -> ConsortiumRefusal.MEMBER_UNKNOWN.at("/institutionId"))
                .institutionId();
        return new Event.ConsortiumChanged();
    }

    /** Ends it; {@code day} is the first day without it. */
    Event dissolve(LocalDate day, String reason, Instant at) {
        become("dissolve", ConsortiumStatus.DISSOLVED, reason, at);
        if (members.stream().filter(Membership::open).anyMatch(one -> !day.isAfter(one.joinedOn()))) {
            throw ConsortiumRefusal.DAY_BEFORE_JOINING.at("/day");
        }
        members.stream().filter(Membership::open).forEach(one -> one.leave(day));
        return new Event.ConsortiumChanged();
    }

    private Optional<Membership> open(UUID institution) {
        return members.stream()
                .filter(one -> is(one, institution) && one.open())
                .findFirst();
    }

    private static boolean is(Membership membership, UUID institution) {
        return membership.institutionId().equals(institution);
    }

    private void become(String verb, ConsortiumStatus next, String reason, Instant at) {
        note(ConsortiumStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public Object snapshot() {
        return Map.of("id", id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public ConsortiumStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    UUID leadId() {
        return leadId;
    }

    String document() {
        return document;
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    List<String> items() {
        return items.stream().sorted().toList();
    }

    /** All that ever belonged to it, in the order of their days. */
    List<Membership> members() {
        return members.stream()
                .sorted(Comparator.comparing(Membership::joinedOn).thenComparing(Membership::id))
                .toList();
    }
}
