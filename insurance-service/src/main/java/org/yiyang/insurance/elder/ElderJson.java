package org.yiyang.insurance.elder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about elders. Requests print nothing of themselves. */
final class ElderJson {
    static final String REGION = "\\d{6}(\\d{3}|F\\d{2})?|\\d{4}F\\d{2}";

    private ElderJson() {}

    /** A new record; {@code residence} is missing for an elder at home. */
    @Schema(name = "ElderEnter")
    record Enter(
            @NotNull @Text @Size(max = 50) String name,

            @SealedText @Size(max = 40) @PaperNumber String citizenId,
            @Valid DocumentJson.Document identityDocument,

            @Text @Phone @Size(max = 40) @PaperNumber String phone,

            @NotNull @Pattern(regexp = REGION) String regionCode,
            @NotNull @Size(max = 20) List<@NotNull @Valid Insured> insured,
            @Valid Residence residence,
            @Size(max = 9) Set<@NotNull PriorityGroup> priorityGroups) {
        PersonalData person(LocalDate today) {
            return new PersonalData(
                    name, ElderSecrets.document(citizenId, identityDocument, today), PhoneNumber.normal(phone));
        }

        ElderEntry entry() {
            return new ElderEntry(
                    regionCode,
                    insured.stream().map(Insured::insured).toList(),
                    residence == null ? null : residence.institutionId(),
                    residence == null ? null : residence.from(),
                    priorityGroups == null ? Set.of() : priorityGroups,
                    null);
        }

        @Override
        public String toString() {
            return "Enter[hidden]";
        }
    }

    /** A record as it stood on paper, verified by the agency on a day. */
    @Schema(name = "ElderTakeOver")
    record TakeOver(
            @NotNull @Valid Enter elder,
            @NotNull LocalDate verifiedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** Days of one insurance; {@code until} is the last of them, missing while it goes on. */
    @Schema(name = "ElderInsured")
    record Insured(@NotNull InsuranceType type, @NotNull LocalDate from, LocalDate until) {
        ElderEntry.Insured insured() {
            return new ElderEntry.Insured(type, from, until == null ? null : until.plusDays(1));
        }
    }

    /** Since when an elder lives in an institution. */
    @Schema(name = "ElderResidence")
    record Residence(@NotNull UUID institutionId, @NotNull LocalDate from) {}

    /** Why a record does not match. */
    @Schema(name = "ElderMismatch")
    record Mismatch(@NotNull MismatchReason reason) {}

    /** From which day, and why. */
    @Schema(name = "ElderFrom")
    record From(
            @NotNull LocalDate from,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Insured again, or what the insurance should have been recorded as. */
    @Schema(name = "ElderAgain")
    record Again(
            @NotNull @Valid Insured insured,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A notice of death. */
    @Schema(name = "ElderDeath")
    record Death(@NotNull LocalDate deceasedOn) {}

    /**
     * A family member by its own account ({@code sub}), what it is to the elder, what it may do and its last day. The kinship may
     * be left out where the record says it already.
     */
    @Schema(name = "ElderAuthorise")
    record Authorise(
            @NotNull UUID person,
            Kinship kinship,
            @NotNull AuthorisationScope scope,
            @NotNull LocalDate validUntil) {
        Authorisation authorisation() {
            return new Authorisation(person, scope, validUntil, kinship, null);
        }
    }

    /** Whose authorisation ends. */
    @Schema(name = "ElderWithdraw")
    record Withdraw(@NotNull UUID person) {}

    /** Back to the state before a mistaken move. */
    @Schema(name = "ElderCorrect")
    record Correct(
            @NotNull ElderStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** One page of them. */
    @Schema(name = "ElderList")
    record Listed(List<View> items) {}

    /** Every move, oldest first. */
    @Schema(name = "ElderHistory")
    record History(List<MoveHistory.Entry> items) {}

    /** Why something is done. */
    @Schema(name = "ElderReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A move that says all by itself. */
    @Schema(name = "ElderNothing")
    record Nothing() {}

    /** A search by the number of the record, or by one of another kind; it never stands in an address. */
    @Schema(name = "ElderSearch")
    record Search(
            @SealedText @Size(max = 40) @PaperNumber String citizenId,

            IdentifierKind kind,
            @Pattern(regexp = IdentityDocument.COUNTRY) String country,

            @SealedText @Size(max = 80) @PaperNumber String value) {
        /** Whether it asks by one number. */
        boolean byOne() {
            return (citizenId == null) != (kind == null) && (kind == null) == (value == null);
        }

        @Override
        public String toString() {
            return "Search[hidden]";
        }
    }

    /**
     * An elder as an entitled caller sees it: who it is only masked.
     *
     * @param proposed what shall be changed once the agency has verified it, null if nothing is proposed
     */
    @Schema(name = "ElderView")
    record View(
            @JsonUnwrapped ElderSnapshot elder,
            String residenceInstitutionName,
            String residenceInstitutionPhone,
            String name,
            IdentifierKind documentKind,
            @Nullable String documentCountry,
            String citizenId,
            String phone,
            Sex sex,
            int age,
            LocalDate verifiedOn,
            boolean stale,
            List<ResidenceView> residences,
            List<PriorityGroup> priorityGroups,
            List<ConditionJson.GroupView> groupPeriods,
            List<ConditionJson.AbilityView> abilities,
            LongTermCareJson.View longTermCare,
            List<IdentifierJson.View> identifiers,
            ProposalJson.View proposed,
            Takeover.View takeover,
            long version,
            List<String> allowedActions) {
        @Override
        public String toString() {
            return "View[hidden]";
        }
    }

    /** Where an elder lived; {@code to} is the first day after. */
    @Schema(name = "ElderResidenceView")
    record ResidenceView(UUID institutionId, String institutionName, LocalDate from, LocalDate to) {}

    /** The plain values, once, with what is proposed in their place. */
    @Schema(name = "ElderRevealed")
    record Revealed(
            UUID id,
            String name,
            IdentifierKind documentKind,
            @Nullable String documentCountry,
            String citizenId,
            LocalDate birthDate,
            String phone,
            ProposalJson.View proposed,
            List<DocumentJson.FormerNumberView> formerNumbers,
            List<ConditionJson.GroupDocument> groupDocuments,
            List<LongTermCareJson.Document> longTermCareDocuments,
            List<IdentifierJson.View> identifiers) {
        @Override
        public String toString() {
            return "Revealed[hidden]";
        }
    }
}
