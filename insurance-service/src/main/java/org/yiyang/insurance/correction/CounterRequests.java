package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.elder.ElderPersons;
import org.yiyang.insurance.elder.IdentifierKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.correction.CorrectionSubject;
import org.yiyang.kit.correction.Corrections;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.SealedText;

/** Requests that the one window takes from who comes in person; the elder is found by the document that was shown. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CounterRequests {
    private final ElderPersons elders;
    private final Corrections corrections;

    CounterRequests(ElderPersons elders, Corrections corrections) {
        this.elders = elders;
        this.corrections = corrections;
    }

    /**
     * What somebody asks for at the counter.
     *
     * @param kind of the elder's document
     * @param country who issued a passport; missing for any other document
     * @param value its number; never stored here
     */
    @Schema(name = "CorrectionAskAtCounter")
    record AtCounter(
            @NotNull IdentifierKind kind,
            @Pattern(regexp = "[A-Z]{3}") String country,

            @NotNull @SealedText @Size(max = 80) @PaperNumber
            String value,

            @NotNull CorrectionSubject subject,
            @NotNull @SealedText @Size(max = 1000) String content,
            @NotNull @Valid CorrectionJson.InPerson inPerson) {
        @Override
        public String toString() {
            return "AtCounter[hidden]";
        }
    }

    /** @throws Refused 422 where nobody of the window's region has the document; that it was asked is recorded */
    CorrectionRequest ask(Call call, AtCounter body) {
        UUID elder = elders.shown(call, body.kind(), body.country(), body.value())
                .map(ElderPersons.Known::id)
                .orElseThrow(() -> new Refused(CounterRefusal.ELDER_UNKNOWN).at("/value"));
        return corrections.ask(
                call, new CorrectionJson.Ask(elder, body.subject(), null, body.content(), body.inPerson()));
    }
}
