package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.document.Document;
import org.yiyang.kit.document.Documents;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.document.Owner;
import org.yiyang.kit.document.Upload;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Attaches papers to drafts, and opens what is attached. */
@ApplicationScoped
class AttachedPapers {
    private final AgreementRepository repository;
    private final Moves<Agreement> moves;
    private final NegotiationTimes negotiated;
    private final Documents documents;

    AttachedPapers(
            AgreementRepository repository,
            AgreementRights rights,
            NegotiationTimes negotiated,
            Documents documents,
            Changes changes) {
        this.repository = repository;
        this.moves = new Moves<Agreement>(repository::find, rights, changes);
        this.negotiated = negotiated;
        this.documents = documents;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Agreement attach(Call call, UUID id, AttachmentKind kind, byte[] content) {
        Agreement attached = moves.move(call, id, "attach", agreement -> {
            Upload upload = new Upload(
                    new Owner(Agreement.KIND, id), kind.zh(), call.caller().subject(), call.now());
            Document stored = documents.store(upload, new ByteArrayInputStream(content));
            return agreement.attach(new Attached(stored.id(), id, kind, stored.sha256()), call.now());
        });
        negotiated.stepped(call, attached);
        return attached;
    }

    OpenDocument open(Call call, UUID id, UUID document) {
        Attached paper = repository
                .find(call.scope(), id)
                .flatMap(agreement -> agreement.attachments().stream()
                        .filter(one -> one.documentId().equals(document))
                        .findFirst())
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        return documents.open(new Owner(Agreement.KIND, paper.ownerId()), document);
    }
}
