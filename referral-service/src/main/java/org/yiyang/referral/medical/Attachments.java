package org.yiyang.referral.medical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.document.Document;
import org.yiyang.kit.document.Documents;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.document.Owner;
import org.yiyang.kit.document.Upload;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitutions;

/** The attachments of referrals, for those who may read the medical text; each opening is recorded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Attachments {
    static final int MOST = 20;
    private static final String KIND = "referral";
    private final EntityManager entities;
    private final Documents documents;
    private final KnownInstitutions institutions;
    private final Audit audit;

    Attachments(EntityManager entities, Documents documents, KnownInstitutions institutions, Audit audit) {
        this.institutions = institutions;
        this.entities = entities;
        this.documents = documents;
        this.audit = audit;
    }

    /** Takes an attachment; whoever calls holds the referral, so that no two are counted at once. */
    public Attachment attach(Call call, UUID referral, AttachmentKind kind, byte[] content) {
        if (kept(referral).size() >= MOST) {
            throw new Refused(MedicalRefusal.ATTACHMENTS_FULL, MOST);
        }
        String by = call.caller().subject();
        Document stored = documents.store(
                new Upload(new Owner(KIND, referral), kind.zh(), by, call.now()), new ByteArrayInputStream(content));
        KeptAttachment attached =
                new KeptAttachment(stored.id(), referral, kind, call.caller().institution());
        entities.persist(attached);
        audit.write(call, new Audit.Act("attach", KIND, referral, Audit.Outcome.DONE, kind.name()));
        return Attachment.of(stored, attached, names(List.of(attached)).of(attached.institutionId()));
    }

    /** What is attached, the first first; without its content it says nothing that is medical. */
    public List<Attachment> of(UUID referral) {
        Map<UUID, Document> stored = documents.of(new Owner(KIND, referral)).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        List<KeptAttachment> kept = kept(referral);
        InstitutionNames names = names(kept);
        return kept.stream()
                .map(one -> Attachment.of(stored.get(one.documentId()), one, names.of(one.institutionId())))
                .toList();
    }

    private InstitutionNames names(List<KeptAttachment> kept) {
        return institutions.names(kept.stream().map(KeptAttachment::institutionId));
    }

    /** Opens an attachment; the reading is recorded. */
    public OpenDocument open(Call call, UUID referral, UUID id) {
        OpenDocument open = documents.open(new Owner(KIND, referral), id);
        audit.write(call, Audit.Act.read("read-attachment", KIND, referral));
        return open;
    }

    private List<KeptAttachment> kept(UUID referral) {
        return entities.createQuery(
                        "from KeptAttachment where referralId = :referral order by documentId", KeptAttachment.class)
                .setParameter("referral", referral)
                .getResultList();
    }
}
