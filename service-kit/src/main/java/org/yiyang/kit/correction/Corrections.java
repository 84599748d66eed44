package org.yiyang.kit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRequest.Outcome;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.institution.Keepers;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** What is done with requests in a transaction; the time of who decides runs from the day of the request. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Corrections {
    private final CorrectionRepository repository;
    private final CorrectionRights rights;
    private final CorrectionCatalog catalog;
    private final Keepers keepers;
    private final FieldCipher cipher;
    private final Changes changes;
    private final Moves<CorrectionRequest> moves;

    Corrections(
            CorrectionRepository repository,
            CorrectionRights rights,
            CorrectionCatalog catalog,
            Keepers keepers,
            FieldCipher cipher,
            Changes changes) {
        this.repository = repository;
        this.rights = rights;
        this.catalog = catalog;
        this.keepers = keepers;
        this.cipher = cipher;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /**
     * A request begins.
     *
     * @throws Refused 422 where there is no such record about the elder for the caller to know of, or the person's side says itself
     *     that it came in person, 403 to a family member who may look only, 409 where one about the same waits
     */
    public CorrectionRequest ask(Call call, CorrectionJson.Ask body) {
        CorrectionRegister register = repository.register();
        mustFit(register, body);
        CorrectionRegister.Kept written = register.find(call, body).orElseThrow(() -> unknown(body));
        CorrectionRegister.Kept kept = now(written);
        if (!rights.knows(call.caller(), kept)) {
            throw unknown(body);
        }
        if (body.inPerson() != null && !rights.isKeeper(call.caller(), kept)) {
            throw new Refused(CorrectionRefusal.IN_PERSON_BY_KEEPER).at("/inPerson");
        }
        UUID id = Ids.next();
        UUID former = Objects.equals(written.keeperId(), kept.keeperId()) ? null : written.keeperId();
        CorrectionRequest.Asked asked = new CorrectionRequest.Asked(
                kept,
                former,
                body.subject(),
                body.recordId(),
                seal(id, CorrectionCatalog.CONTENT, body.content()),
                inPerson(id, body.inPerson()));
        if (repository.isOpen(asked)) {
            throw new Refused(CorrectionRefusal.ALREADY_ASKED).at("/subject");
        }
        CorrectionRequest one = register.begin(id, asked, call);
        repository.persist(one);
        catalog.setDeadline(call, one);
        changes.publish(one, new CorrectionRequest.Event.CorrectionAsked());
        return one;
    }

    private CorrectionRequest.InPerson inPerson(UUID id, CorrectionJson.InPerson came) {
        return came == null
                ? new CorrectionRequest.InPerson(null, null)
                : new CorrectionRequest.InPerson(came.asker(), seal(id, CorrectionCatalog.EVIDENCE, came.evidence()));
    }

    /** What was written by an institution that has closed is kept by its successor, otherwise by the bureau of the region. */
    private CorrectionRegister.Kept now(CorrectionRegister.Kept written) {
        if (written.keeperId() == null) {
            return written;
        }
        boolean placeless = written.regionCode() == null || written.regionCode().isEmpty();
        String region =
                placeless ? keepers.region(written.keeperId()).orElse(written.regionCode()) : written.regionCode();
        return new CorrectionRegister.Kept(
                written.elderId(), region, keepers.hold(written.keeperId()).orElse(null));
    }

    /**
     * Reassigns what waits when an institution closed, was replaced or is open again: to whoever keeps now what it
     * kept. Done again, or after later news, it comes to the same.
     */
    public void follow(Call call, UUID institution) {
        repository.waitingWith(keepers.formerOf(institution)).forEach(one -> {
            UUID keeper = keepers.now(one.originalKeeperId()).orElse(null);
            if (!Objects.equals(keeper, one.keeperId())) {
                changes.publish(one, one.handOn(keeper, call));
            }
        });
    }

    private static void mustFit(CorrectionRegister register, CorrectionJson.Ask body) {
        if (!register.subjects().contains(body.subject())) {
            throw new Refused(
                            CorrectionRefusal.SUBJECT_ELSEWHERE, body.subject().label())
                    .at("/subject");
        }
        if (register.isOfInstitutions() && body.recordId() == null) {
            throw new Refused(CorrectionRefusal.RECORD_WANTED).at("/recordId");
        }
        if (!register.isOfInstitutions() && body.recordId() != null) {
            throw new Refused(CorrectionRefusal.RECORD_UNWANTED).at("/recordId");
        }
    }

    private static Refused unknown(CorrectionJson.Ask body) {
        return body.recordId() == null
                ? new Refused(CorrectionRefusal.ELDER_UNKNOWN).at("/elderId")
                : new Refused(CorrectionRefusal.RECORD_UNKNOWN).at("/recordId");
    }

    /** The record was put right as the person said. */
    public CorrectionRequest grant(Call call, UUID id, CorrectionJson.Grant body) {
        return end(call, id, "grant", CorrectionRequest::grant, body.changed(), null);
    }

    /** The record was put right in part. */
    public CorrectionRequest grantInPart(Call call, UUID id, CorrectionJson.GrantInPart body) {
        return end(call, id, "grant-in-part", CorrectionRequest::grantInPart, body.changed(), body.reason());
    }

    /** The record stays as it is. */
    public CorrectionRequest refuse(Call call, UUID id, CorrectionJson.Reason body) {
        return end(call, id, "refuse", CorrectionRequest::refuse, null, body.reason());
    }

    /** Taken back before it is decided. */
    public CorrectionRequest withdraw(Call call, UUID id, CorrectionJson.Reason body) {
        return end(call, id, "withdraw", CorrectionRequest::withdraw, null, body.reason());
    }

    /** What is said at the end of a request. */
    private interface Ending {
        CorrectionRequest.Event of(CorrectionRequest one, Outcome outcome, Call call);
    }

    private CorrectionRequest end(Call call, UUID id, String verb, Ending ending, String changed, String words) {
        return moves.move(call, id, verb, one -> {
            CorrectionRequest.Event event = ending.of(
                    one,
                    new Outcome(
                            seal(id, CorrectionCatalog.CHANGED, changed), seal(id, CorrectionCatalog.DECISION, words)),
                    call);
            catalog.clearDeadline(one);
            return event;
        });
    }

    private byte[] seal(UUID id, String column, String text) {
        return text == null ? null : cipher.encrypt(text, Context.of(CorrectionCatalog.TABLE, column, id));
    }
}
