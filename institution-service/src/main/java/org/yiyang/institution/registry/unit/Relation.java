package org.yiyang.institution.registry.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** Some institutions that belong together during some days; the medical one that brings it about is the first. */
@Entity
@Table(name = "institution_relation")
class Relation extends Aggregate implements Stateful<RelationStatus> {
    @Embedded
    private RelationTerms bond;

    @ElementCollection
    @CollectionTable(name = "institution_relation_member", joinColumns = @JoinColumn(name = "relation_id"))
    @Column(name = "institution_id")
    @OrderColumn(name = "place")
    private List<UUID> members = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private RelationStatus status;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "open_key")
    private String openKey;

    /** For JPA. */
    protected Relation() {}

    private Relation(RelationTerms bond, List<UUID> members, String regionCode) {
        super(Ids.next());
        this.bond = bond;
        this.members = new ArrayList<>(members);
        this.regionCode = regionCode;
    }

    /** All that anybody may know of it; {@code validTo} is the first day on which it no longer holds. */
    @Schema(name = "RelationState")
    record State(
            UUID id,
            @NotNull RelationKind kind,
            List<UUID> members,
            boolean service24h,
            @NotNull LocalDate validFrom,
            LocalDate validTo,
            String document,
            @NotNull String regionCode,
            RelationStatus status) {}

    /** What happens to relations; kept in the history, published to no topic. */
    sealed interface Event extends Fact {
        record RelationEntered() implements Event {}

        record RelationEnded() implements Event {}

        record RelationCorrected() implements Event {}

        record RelationAnnulled() implements Event {}
    }

    static Relation entered(RelationTerms bond, List<UUID> members, String regionCode, Instant at) {
        if (!bond.kind().holds(members.size()) || new HashSet<>(members).size() != members.size()) {
            throw new Refused(RelationRefusal.MEMBERS_UNFIT, bond.kind().zh()).at("/members");
        }
        bond.check();
        Relation relation = new Relation(bond, members, regionCode);
        relation.become(standing(bond), "enter", null, at);
        return relation;
    }

    Event end(LocalDate day, String reason, Instant at) {
        mustAllow("end");
        RelationTerms ended = bond.until(day);
        ended.check();
        become(RelationStatus.ENDED, "end", reason, at);
        bond = ended;
        return new Event.RelationEnded();
    }

    /** Ends because a member has; one that began later than that lasts a day, since it was entered so. */
    Event endWithMember(LocalDate day, String reason, Instant at) {
        LocalDate first = bond.validFrom().plusDays(1);
        become(RelationStatus.ENDED, "end-with-member", reason, at);
        bond = bond.until(day.isBefore(first) ? first : day);
        return new Event.RelationEnded();
    }

    /** Puts right its days, its document or whether it serves around the clock. */
    Event correct(RelationTerms right, String reason, Instant at) {
        mustAllow("correct");
        right.check();
        bond = right;
        become(standing(right), "correct", reason, at);
        return new Event.RelationCorrected();
    }

    /** It never was: it was entered by mistake. */
    Event annul(String reason, Instant at) {
        become(RelationStatus.ANNULLED, "annul", reason, at);
        return new Event.RelationAnnulled();
    }

    RelationTerms bond() {
        return bond;
    }

    List<UUID> members() {
        return List.copyOf(members);
    }

    /** One relation of a kind between the same institutions at a time. */
    static String openKey(RelationKind kind, List<UUID> members) {
        return kind + members.stream().sorted().map(UUID::toString).collect(Collectors.joining());
    }

    private static RelationStatus standing(RelationTerms bond) {
        return bond.validTo() == null ? RelationStatus.ACTIVE : RelationStatus.ENDED;
    }

    private void become(RelationStatus next, String verb, String reason, Instant at) {
        note(RelationStatus.table().move(verb, status, next, null, reason, at));
        status = next;
        openKey = next == RelationStatus.ACTIVE ? openKey(bond.kind(), members) : null;
    }

    @Override
    public State snapshot() {
        return new State(
                id(),
                bond.kind(),
                List.copyOf(members),
                bond.service24h(),
                bond.validFrom(),
                bond.validTo(),
                bond.document(),
                regionCode,
                status);
    }

    @Override
    public String kind() {
        return "institution-relation";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public RelationStatus status() {
        return status;
    }
}
