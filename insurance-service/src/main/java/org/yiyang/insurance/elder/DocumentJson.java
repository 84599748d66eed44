package org.yiyang.insurance.elder;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies about the document by whose number a record knows the person. */
final class DocumentJson {
    private DocumentJson() {}

    /** A document without a number of 18 characters, in place of {@code citizenId}, with birth date and sex stated. */
    @Schema(name = "ElderDocument")
    record Document(
            @NotNull IdentifierKind kind,
            @Pattern(regexp = IdentityDocument.COUNTRY) String country,

            @NotNull @SealedText @Size(max = 40) @PaperNumber
            String number,

            @NotNull LocalDate birthDate,
            @NotNull Sex sex) {
        IdentityDocument typed() {
            return new IdentityDocument(kind, country, number, birthDate, sex);
        }

        /** The same number with what is recorded besides. */
        Document as(IdentityDocument recorded) {
            return new Document(kind, country, number, recorded.birthDate(), recorded.sex());
        }

        @Override
        public String toString() {
            return "Document[hidden]";
        }
    }

    /** The number that the person really has. */
    @Schema(name = "ElderCorrectIdentity")
    record CorrectIdentity(
            @SealedText @Size(max = 40) @PaperNumber String citizenId,
            @Valid Document identityDocument,

            @NotNull @Text @Size(max = 500) String reason) {
        @Override
        public String toString() {
            return "CorrectIdentity[hidden]";
        }
    }

    /** A number that the record had by mistake, until when. */
    @Schema(name = "ElderFormerNumber")
    record FormerNumberView(
            IdentifierKind documentKind, @Nullable String documentCountry, String citizenId, Instant until) {
        static FormerNumberView of(IdentityDocument document, Instant until) {
            return new FormerNumberView(document.kind(), document.country(), document.number(), until);
        }

        @Override
        public String toString() {
            return "FormerNumberView[hidden]";
        }
    }
}
