package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** Each side names whom the other calls, and sees the other's for a reason. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Liaisons {
    private final Moves<Agreement> moves;
    private final AgreementRights rights;
    private final LiaisonSecrets secrets;
    private final NegotiationTimes negotiated;
    private final Audit audit;

    Liaisons(
            AgreementRepository repository,
            AgreementRights rights,
            LiaisonSecrets secrets,
            NegotiationTimes negotiated,
            Audit audit,
            Changes changes) {
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.rights = rights;
        this.secrets = secrets;
        this.negotiated = negotiated;
        this.audit = audit;
    }

    Agreement name(Call call, UUID id, LiaisonJson.Name body) {
        Agreement named = moves.move(
                call,
                id,
                "name-liaison",
                agreement -> agreement.nameLiaison(
                        rights.side(call, agreement), secrets.seal(body.name(), body.phone()), call.now()));
        negotiated.stepped(call, named);
        return named;
    }

    /** In plain words, audited with the reason in the same transaction. */
    LiaisonJson.AllRevealed reveal(Call call, UUID id, String reason) {
        Agreement agreement = moves.begin(call, id, "reveal-liaisons");
        audit.write(call, new Audit.Act("reveal", Agreement.KIND, id, Audit.Outcome.READ, reason));
        return new LiaisonJson.AllRevealed(
                agreement.liaisonsNow().stream().map(secrets::plain).toList());
    }
}
