package org.yiyang.insurance.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What is done with recognitions in a transaction, and what follows from them on a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Recognitions {
    private final RecognitionRepository repository;
    private final DesignatedInstitutions designated;
    private final Parameters parameters;
    private final Changes changes;
    private final Moves<Recognition> moves;

    Recognitions(
            RecognitionRepository repository,
            DesignatedInstitutions designated,
            Parameters parameters,
            RecognitionRights rights,
            Changes changes) {
        this.parameters = parameters;
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
        if (samePool(said.region(), found.regionCode(), call.today())) {
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

    /**
     * Whether those insured in a region may go where another region has designated: that is of their own pool, or their
     * pool recognises this very designation. A later designation of the same institution needs a new decision.
     */
    public boolean reaches(String insuredIn, DesignatedInstitutions.On found, LocalDate day) {
        return samePool(insuredIn, found.regionCode(), day) || repository.holds(found.designationId(), insuredIn, day);
    }

    private boolean samePool(String region, String other, LocalDate day) {
        int digits = parameters.integer(InsuranceParameter.POOL_DIGITS, region, day);
        return other.startsWith(region.substring(0, Math.min(digits, region.length())));
    }
}
