package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** Adds to an elder's record the further numbers by which the person is known, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IdentifierMoves {
    // The rows keep their ids, to which what they seal is bound.
    private static final String HAND_OVER =
            "update elder_identifier set merged_from_id = elder_id, elder_id = :survivor"
                    + " where elder_id = :former and ended_at is null and open_index is not null";
    private static final String GIVE_BACK =
            "update elder_identifier set elder_id = merged_from_id, merged_from_id = null"
                    + " where elder_id = :survivor and merged_from_id = :former";
    private final ElderRepository repository;
    private final ElderSecrets secrets;
    private final Moves<Elder> moves;

    IdentifierMoves(ElderRepository repository, ElderRights rights, ElderSecrets secrets, Changes changes) {
        this.repository = repository;
        this.secrets = secrets;
        this.moves = Moves.foundBy(repository::find, rights, changes);
    }

    /** One more number; of each kind nobody else has it, and it is not the number of another's record. */
    Elder add(Call call, UUID id, IdentifierJson.Add asked) {
        return moves.move(call, id, "add-identifier", elder -> {
            String value = ElderSecrets.identifier(asked.kind(), asked.country(), asked.value(), call.today());
            mustBeFree(elder, asked.kind(), secrets.identifierIndexes(asked.kind(), value));
            elder.stay("add-identifier", asked.kind().name(), call.now());
            UUID row = Ids.next();
            elder.identifiers()
                    .add(new Identifier(
                            row,
                            asked.kind(),
                            secrets.sealIdentifier(row, value),
                            secrets.identifierIndexes(asked.kind(), value).get(0),
                            call.now()));
            return new ElderEvent.ElderIdentifiersChanged();
        });
    }

    /**
     * A record that comes back has the numbers again that it had given up.
     *
     * @throws Refused 409 where another record has one of them now
     */
    void claim(Elder elder) {
        claim(elder.identifiers().released());
    }

    private void claim(List<Identifier> released) {
        for (Identifier one : released) {
            List<byte[]> indexes = secrets.identifierIndexes(one);
            holder(one.kind(), indexes).ifPresent(holder -> {
                throw new Refused(ElderRefusal.IDENTIFIER_TAKEN, one.kind().label()).about(Elder.KIND, holder);
            });
            one.claim(indexes.get(0));
        }
    }

    /**
     * What a record has in use goes over with a merger, before anything else of the two changes. What it had given up and
     * somebody else has now, mostly the survivor itself, stays behind.
     */
    void handOver(Elder from, UUID survivor) {
        if (from.status().releasesNumbers()) {
            for (Identifier one : repository.released(from.id())) {
                List<byte[]> indexes = secrets.identifierIndexes(one);
                if (holder(one.kind(), indexes).isEmpty()) {
                    one.claim(indexes.get(0));
                }
            }
            repository.flush();
        }
        update(HAND_OVER, from.id(), survivor);
    }

    /**
     * What went over with a merger comes back with its end, before anything else of the two changes. A survivor that was closed or
     * has moved away since had given it up, and the record that comes back has it again.
     *
     * @throws Refused 409 where another record has one of them now
     */
    void giveBack(UUID survivor, Elder former) {
        List<Identifier> givenUp = repository.released(survivor);
        update(GIVE_BACK, former.id(), survivor);
        if (!former.merger().before().releasesNumbers()) {
            claim(former.identifiers().released().stream()
                    .filter(givenUp::contains)
                    .toList());
        }
    }

    private void update(String statement, UUID former, UUID survivor) {
        repository
                .getEntityManager()
                .createNativeQuery(statement)
                .setParameter("former", former)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }

    private Optional<UUID> holder(IdentifierKind kind, List<byte[]> indexes) {
        return repository
                .identifierHolder(kind, indexes)
                .or(() -> kind.isDocumentOfARecord() ? repository.holder(indexes) : Optional.empty());
    }

    private void mustBeFree(Elder elder, IdentifierKind kind, List<byte[]> indexes) {
        Optional<UUID> holder = holder(kind, indexes);
        if (holder.isPresent()) {
            boolean own = holder.get().equals(elder.id());
            throw new Refused(own ? ElderRefusal.IDENTIFIER_KNOWN : ElderRefusal.ALREADY_ENTERED)
                    .about(Elder.KIND, holder.get());
        }
    }

    /** A number that is in use no more. */
    Elder end(Call call, UUID id, IdentifierJson.End asked) {
        return moves.move(call, id, "end-identifier", elder -> {
            Identifier identifier = elder.identifiers()
                    .find(asked.identifierId())
                    .orElseThrow(() -> new Refused(ElderRefusal.IDENTIFIER_UNKNOWN).at("/identifierId"));
            elder.stay("end-identifier", identifier.kind() + " " + asked.reason(), call.now());
            identifier.end(call.now());
            return new ElderEvent.ElderIdentifiersChanged();
        });
    }
}
