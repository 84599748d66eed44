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

    private void mustBeFree(Elder elder, IdentifierKind kind, List<byte[]> indexes) {
        Optional<UUID> holder = repository
                .identifierHolder(kind, indexes)
                .or(() -> kind.isDocumentOfARecord() ? repository.holder(indexes) : Optional.empty());
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
