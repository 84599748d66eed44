package org.yiyang.insurance.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with recognitions in a transaction, and what follows from them on a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Recognitions {
    /** A pool (统筹区) is a city: the digits of its code. */
    private static final int POOL_DIGITS = 4;

    private final RecognitionRepository repository;
    private final DesignatedInstitutions designated;
    private final Changes changes;
    private final Moves<Recognition> moves;

    Recognitions(
            RecognitionRepository repository,
            DesignatedInstitutions designated,
            RecognitionRights rights,
            Changes changes) {
        this.repository = repository;
        this.designated = designated;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    Recognition recognise(Call call, RecognitionJson.Recognise said) {
        if (!call.scope().coversRegion(said.region())) {
            throw new Refused(RecognitionRefusal.REGION_NOT_YOURS, said.region()).at("/region");
        }
        DesignatedInstitutions.Found found = designated
                .everInForce(said.designationId())
                .orElseThrow(() -> new Refused(RecognitionRefusal.DESIGNATION_UNKNOWN).at("/designationId"));
        if (pool(found.regionCode()).equals(pool(said.region()))) {
            throw new Refused(RecognitionRefusal.OWN_POOL).at("/designationId");
        }
        Recognition recognition = Recognition.of(
                new Recognition.Decision(
                        said.designationId(),
                        found.institutionId(),
                        found.regionCode(),
                        said.region(),
                        said.validFrom(),
                        said.validUntil().plusDays(1),
                        said.document()),
                said.reason(),
                call.now());
        repository.persist(recognition);
        changes.publish(recognition, new RecognitionEvent.DesignationRecognised());
        return recognition;
    }

    Recognition end(Call call, UUID id, RecognitionJson.End said) {
        return moves.move(call, id, "end", one -> one.end(said.effectiveOn(), said.reason(), call));
    }

    /** Whether those insured in a region may go to an institution of another: of their own pool, or recognised by it. */
    public boolean reaches(String insuredIn, UUID institution, String designatedIn, LocalDate day) {
        return pool(insuredIn).equals(pool(designatedIn)) || repository.holds(institution, insuredIn, day);
    }

    private static String pool(String region) {
        return region.substring(0, Math.min(POOL_DIGITS, region.length()));
    }
}
