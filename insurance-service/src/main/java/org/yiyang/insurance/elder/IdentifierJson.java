package org.yiyang.insurance.elder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.person.PersonMask;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about the further numbers by which an elder is known. */
final class IdentifierJson {
    private IdentifierJson() {}

    /** One more number. */
    @Schema(name = "ElderAddIdentifier")
    record Add(
            @NotNull IdentifierKind kind,
            @Pattern(regexp = IdentityDocument.COUNTRY) String country,

            @NotNull @SealedText @Size(max = 80) @PaperNumber
            String value) {
        @Override
        public String toString() {
            return "Add[hidden]";
        }
    }

    /** Which number is in use no more, and why. */
    @Schema(name = "ElderEndIdentifier")
    record End(
            @NotNull UUID identifierId,
            @NotNull @Text @Size(max = 300) String reason) {}

    /** A number in use, masked but for {@code reveal}. */
    @Schema(name = "ElderIdentifier")
    record View(UUID id, IdentifierKind kind, String value) {
        View masked(PersonMask mask) {
            int number = value.lastIndexOf(' ') + 1;
            return new View(id, kind, value.substring(0, number) + mask.identifier(value.substring(number)));
        }

        @Override
        public String toString() {
            return "View[hidden]";
        }
    }
}
