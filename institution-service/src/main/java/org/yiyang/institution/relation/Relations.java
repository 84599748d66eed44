package org.yiyang.institution.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.RelationMembers;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with relations in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Relations {
    private final RelationRepository repository;
    private final RelationMembers institutions;
    private final Histories histories;
    private final Changes changes;

    Relations(RelationRepository repository, RelationMembers institutions, Histories histories, Changes changes) {
        this.repository = repository;
        this.institutions = institutions;
        this.histories = histories;
        this.changes = changes;
    }

    Relation enter(Call call, Bond bond, List<UUID> members) {
        mustNotBeFuture(call, bond.validFrom(), "/validFrom");
        List<RelationMembers.Member> known = members.stream()
                .map(id -> institutions
                        .of(call.scope(), id)
                        .orElseThrow(() -> new Refused(RelationRefusal.MEMBER_UNKNOWN).at("/members")))
                .toList();
        boolean sides = known.get(0).medical() && known.stream().skip(1).anyMatch(one -> !one.medical());
        if (!sides) {
            throw new Refused(RelationRefusal.SIDES_UNFIT, bond.kind().zh()).at("/members");
        }
        mustBeOnlyOne(bond.kind(), members, null);
        Relation relation =
                Relation.entered(bond, members, known.get(known.size() - 1).region(), call.now());
        repository.persist(relation);
        changes.tell(relation, new Relation.Event.RelationEntered());
        return relation;
    }

    /** One without an end stands alone of its kind between the same institutions. */
    private void mustBeOnlyOne(RelationKind kind, List<UUID> members, UUID itself) {
        repository
                .open(Relation.openKey(kind, members))
                .filter(open -> !open.id().equals(itself))
                .ifPresent(open -> {
                    throw new Refused(RelationRefusal.ALREADY_KNOWN, open.id());
                });
    }

    Relation end(Call call, UUID id, LocalDate day, String reason) {
        mustNotBeFuture(call, day, "/effectiveOn");
        Relation relation = found(call, id);
        changes.tell(relation, relation.end(day, reason, call.now()));
        return relation;
    }

    Relation correct(Call call, UUID id, RelationJson.Correct right) {
        mustNotBeFuture(call, right.validFrom(), "/validFrom");
        Relation relation = found(call, id);
        Relation.State before = relation.snapshot();
        Bond bond = right.bond(before.kind());
        if (bond.validTo() == null) {
            mustBeOnlyOne(before.kind(), before.members(), id);
        }
        histories.keep(call, relation);
        changes.tell(relation, relation.correct(bond, right.reason(), call.now()));
        return relation;
    }

    Relation annul(Call call, UUID id, String reason) {
        Relation relation = found(call, id);
        changes.tell(relation, relation.annul(reason, call.now()));
        return relation;
    }

    private Relation found(Call call, UUID id) {
        Relation relation = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(relation.version());
        return relation;
    }

    private static void mustNotBeFuture(Call call, LocalDate day, String pointer) {
        if (day.isAfter(call.today())) {
            throw new Refused(RelationRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }
}
