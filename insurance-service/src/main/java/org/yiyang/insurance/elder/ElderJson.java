package org.yiyang.insurance.elder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.secret.Masks;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about elders. Requests print nothing of themselves. */
final class ElderJson {
    static final String REGION = "\\d{6}(\\d{3}|F\\d{2})?|\\d{4}F\\d{2}";
    static final String PHONE = "\\+?[0-9][0-9-]{5,19}";

    private ElderJson() {}

    /** A new record; {@code residence} is missing for an elder at home. */
    record Enter(
            @NotNull @Text @Size(max = 50) String name,

            @NotNull @SealedText @Size(max = 40) @PaperNumber
            String citizenId,

            @Text @Pattern(regexp = PHONE) @Size(max = 20) @PaperNumber
            String phone,

            @NotNull @Pattern(regexp = REGION) String regionCode,
            @NotNull @Size(max = 20) List<@NotNull @Valid Insured> insured,
            @Valid Residence residence,
            @Size(max = 7) Set<@NotNull PriorityGroup> priorityGroups) {
        Person person(LocalDate today) {
            return new Person(name, ElderSecrets.citizenId(citizenId, today), phone);
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
    record Insured(@NotNull InsuranceType type, @NotNull LocalDate from, LocalDate until) {
        ElderEntry.Insured insured() {
            return new ElderEntry.Insured(type, from, until == null ? null : until.plusDays(1));
        }
    }

    /** Since when an elder lives in an institution. */
    record Residence(@NotNull UUID institutionId, @NotNull LocalDate from) {}

    /** Why a record does not match. */
    record Mismatch(@NotNull MismatchReason reason) {}

    /** What shall be changed; what is missing stays. */
    record Propose(
            @Text @Size(max = 50) String name,

            @Text @Pattern(regexp = PHONE) @Size(max = 20) @PaperNumber
            String phone,

            @Valid Residence residence) {
        ProposedChange proposed() {
            return new ProposedChange(
                    name,
                    phone,
                    residence == null ? null : residence.institutionId(),
                    residence == null ? null : residence.from());
        }

        @Override
        public String toString() {
            return "Propose[hidden]";
        }
    }

    /** From which day, and why. */
    record From(
            @NotNull LocalDate from,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Insured again, or what the insurance should have been recorded as. */
    record Again(
            @NotNull @Valid Insured insured,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A notice of death. */
    record Death(@NotNull LocalDate deceasedOn) {}

    /** A family member by its own account ({@code sub}), what it may do and its last day. */
    record Authorise(
            @NotNull UUID person,
            @NotNull AuthorisationScope scope,
            @NotNull LocalDate validUntil) {
        Authorisation authorisation() {
            return new Authorisation(person, scope, validUntil);
        }
    }

    /** Whose authorisation ends. */
    record Withdraw(@NotNull UUID person) {}

    /** Back to the state before a mistaken move. */
    record Correct(
            @NotNull ElderStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** One page of them. */
    record Listed(List<View> items) {}

    /** Every move, oldest first. */
    record History(List<MoveTable.Entry> items) {}

    /** Why something is done. */
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A move that says all by itself. */
    record Nothing() {}

    /** A search by number, which never stands in an address. */
    record Search(
            @NotNull @SealedText @Size(max = 40) @PaperNumber
            String citizenId) {
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
    record View(
            @JsonUnwrapped ElderSnapshot elder,
            String name,
            String citizenId,
            String phone,
            Sex sex,
            int age,
            LocalDate verifiedOn,
            boolean stale,
            List<ResidenceView> residences,
            List<PriorityGroup> priorityGroups,
            ProposedView proposed,
            Takeover.View takeover,
            long version,
            List<String> allowedActions) {
        @Override
        public String toString() {
            return "View[hidden]";
        }
    }

    /** What is proposed to change; what is missing stays. Name and phone are masked but for {@code reveal}. */
    record ProposedView(String name, String phone, UUID residenceInstitutionId, LocalDate residenceFrom) {
        static ProposedView of(ProposedChange proposed) {
            return proposed == null
                    ? null
                    : new ProposedView(
                            proposed.name(), proposed.phone(), proposed.residenceId(), proposed.residenceFrom());
        }

        ProposedView masked() {
            return new ProposedView(Masks.name(name), Masks.phone(phone), residenceInstitutionId, residenceFrom);
        }

        @Override
        public String toString() {
            return "ProposedView[hidden]";
        }
    }

    /** Where an elder lived; {@code to} is the first day after. */
    record ResidenceView(UUID institutionId, LocalDate from, LocalDate to) {}

    /** The plain values, once, with what is proposed in their place. */
    record Revealed(UUID id, String name, String citizenId, LocalDate birthDate, String phone, ProposedView proposed) {
        @Override
        public String toString() {
            return "Revealed[hidden]";
        }
    }
}
