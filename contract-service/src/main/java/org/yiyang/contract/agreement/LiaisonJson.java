package org.yiyang.contract.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.SealedText;

/** Liaison persons as requests and answers have them. */
final class LiaisonJson {
    private LiaisonJson() {}

    /** Whom the other side calls. */
    @Schema(name = "AgreementNameLiaison")
    record Name(
            @NotNull @SealedText @Size(max = 60) String name,

            @NotNull @SealedText @Phone @Size(max = 40) @PaperNumber
            String phone) {}

    /** That a side has named somebody; who it is, is revealed for a reason. */
    @Schema(name = "AgreementLiaison")
    record View(Side side, @NotNull Instant namedAt) {
        static View of(Liaison liaison) {
            return new View(liaison.side(), liaison.namedAt());
        }
    }

    /** A liaison person in plain words. */
    @Schema(name = "AgreementLiaisonRevealed")
    record Revealed(Side side, String name, String phone) {}

    /** Those of both sides. */
    @Schema(name = "AgreementLiaisonsRevealed")
    record AllRevealed(List<Revealed> items) {}
}
