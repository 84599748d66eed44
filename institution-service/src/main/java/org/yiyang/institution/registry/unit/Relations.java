package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.NamedInstitutions;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with relations in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Relations {
    private final RelationRepository repository;
    private final NamedInstitutions named;
    private final CorrectionHistory histories;
    private final Moves<Relation> moves;
    private final Changes changes;

    Relations(
            RelationRepository repository,
            NamedInstitutions named,
            CorrectionHistory histories,
            RelationRights rights,
            Changes changes) {
        this.repository = repository;
        this.named = named;
        this.histories = histories;
        this.moves = new Moves<Relation>(repository::find, rights, changes);
        this.changes = changes;
    }

    Relation enter(Call call, RelationTerms bond, List<UUID> members) {
        mustNotBeFuture(call, bond.validFrom(), "/validFrom");
        List<Institution> known = members.stream()
                .map(id -> named.of(call, id, RelationRefusal.MEMBER_UNKNOWN, "/members"))
                .toList();
        mustLive(known, bond);
        boolean sides = medical(known.get(0)) && known.stream().skip(1).anyMatch(one -> !medical(one));
        if (!sides) {
            throw new Refused(RelationRefusal.SIDES_UNFIT, bond.kind().zh()).at("/members");
        }
        mustBeOnlyOne(bond.kind(), members, null);
        Relation relation =
                Relation.entered(bond, members, known.get(known.size() - 1).region(), call.now());
        repository.persist(relation);
        changes.publish(relation, new Relation.Event.RelationEntered());
        return relation;
    }

    private static boolean medical(Institution one) {
        return one.side() == InstitutionKind.MEDICAL;
    }

    /** A relation of a closed institution must have an end. */
    private static void mustLive(List<Institution> members, RelationTerms bond) {
        members.stream()
                .filter(one -> bond.validTo() == null && one.status() == InstitutionStatus.CLOSED)
                .findFirst()
                .ifPresent(closed -> {
                    throw new Refused(
                                    RelationRefusal.MEMBER_CLOSED,
                                    closed.entry().name())
                            .at("/members");
                });
    }

    /** One without an end stands alone of its kind between the same institutions. */
    private void mustBeOnlyOne(RelationKind kind, List<UUID> members, UUID itself) {
        repository
                .open(Relation.openKey(kind, members))
                .filter(open -> !open.id().equals(itself))
                .ifPresent(open -> {
                    throw new Refused(RelationRefusal.ALREADY_KNOWN, kind, open.id());
                });
    }

    Relation end(Call call, UUID id, LocalDate day, String reason) {
        return moves.move(call, id, "end", relation -> {
            mustNotBeFuture(call, day, "/effectiveOn");
            return relation.end(day, reason, call.now());
        });
    }

    Relation correct(Call call, UUID id, RelationJson.Correct right) {
        Relation relation = moves.begin(call, id, "correct");
        mustNotBeFuture(call, right.validFrom(), "/validFrom");
        Relation.State before = relation.snapshot();
        RelationTerms bond = right.bond(before.kind());
        if (bond.validTo() == null) {
            mustBeOnlyOne(before.kind(), before.members(), id);
        }
        changes.publish(
                relation, histories.correct(call, relation, () -> relation.correct(bond, right.reason(), call.now())));
        return relation;
    }

    /** Ends those of a member that has ended itself. */
    void ended(Call call, UUID member, Decision decision) {
        for (Relation relation : repository.openOf(member)) {
            changes.publish(relation, relation.endWithMember(decision.effectiveOn(), decision.reason(), decision.at()));
        }
    }

    /** Makes the successor a member in its place from that day on, unless it already is one or has such a relation. */
    void replaced(Call call, UUID member, Institution successor, Decision decision) {
        List<Relation> known = repository.openOf(member);
        ended(call, member, decision);
        // the rows are written first, so that what follows meets the one open relation of its kind only
        repository.flush();
        for (Relation old : known) {
            List<UUID> members = old.members().stream()
                    .map(one -> one.equals(member) ? successor.id() : one)
                    .toList();
            RelationTerms terms = old.bond().goingOn(decision.effectiveOn(), decision.document());
            if (old.members().contains(successor.id())
                    || repository.open(Relation.openKey(terms.kind(), members)).isPresent()) {
                continue;
            }
            Relation next = Relation.entered(terms, members, old.region(), decision.at());
            repository.persist(next);
            changes.publish(next, new Relation.Event.RelationEntered());
        }
    }

    Relation annul(Call call, UUID id, String reason) {
        return moves.move(call, id, "annul", relation -> relation.annul(reason, call.now()));
    }

    private static void mustNotBeFuture(Call call, LocalDate day, String pointer) {
        if (day.isAfter(call.today())) {
            throw new Refused(RelationRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }
}
