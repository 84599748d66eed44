package org.yiyang.referral.homebed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.SealedText;
import org.yiyang.referral.homecare.CareProcedure;
import org.yiyang.referral.homecare.CareProfession;
import org.yiyang.referral.referral.ConsentForm;

/** What is said about beds at home over HTTP. */
final class HomeBedJson {
    private HomeBedJson() {}

    /**
     * A bed to ask for.
     *
     * @param institutionId who is asked; without it the own institution, for its medical staff
     * @param previousId the closed period that this one continues
     * @param eligibility why the elder may have one
     * @param illness the condition in a few sentences
     * @param address where the bed is to stand
     */
    @Schema(name = "HomeBedAsk")
    record Ask(
            @NotNull UUID elderId,
            UUID institutionId,
            UUID previousId,
            @NotNull @Size(min = 1, max = 6) Set<@NotNull Eligibility> eligibility,
            @NotNull ConsentForm consent,
            @NotNull @SealedText @Size(max = 500) String illness,
            @NotNull @SealedText @Size(max = 200) String address) {}

    /** How the elder, or whoever decides for the elder, agrees. */
    @Schema(name = "HomeBedConsent")
    record Agree(@NotNull ConsentForm form) {}

    /**
     * What is planned, and who does it.
     *
     * @param teamNames who they are, for those who may know the person
     */
    @Schema(name = "HomeBedPlan")
    record Plan(
            @NotNull @SealedText @Size(max = 2000) String text,
            @NotNull @Size(min = 1, max = 13) Set<@NotNull CareProcedure> procedures,
            @NotNull @Size(min = 1, max = 7) Set<@NotNull CareProfession> team,
            @SealedText(mayBeBlank = true) @Size(max = 200) String teamNames) {
        HomeBed.Care care() {
            return new HomeBed.Care(procedures, team);
        }
    }

    /** From when on it is open, and the plan. */
    @Schema(name = "HomeBedOpen")
    record Open(@NotNull LocalDate startDay, @NotNull @Valid Plan plan) {}

    /** Another plan in place of the one before. */
    @Schema(name = "HomeBedChangePlan")
    record ChangePlan(@NotNull @Valid Plan plan) {}

    /** Why it is not opened, or is closed. */
    @Schema(name = "HomeBedWhy")
    record Why(@NotNull HomeBedReason reason) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "HomeBedNothing")
    record Nothing() {}

    /**
     * A visit that was made.
     *
     * @param persons how many of the staff went
     * @param note what was found and done
     */
    @Schema(name = "HomeBedVisit")
    record Visit(
            @NotNull LocalDate day,
            @NotNull @Size(min = 1, max = 13) Set<@NotNull CareProcedure> procedures,
            @NotNull @Size(min = 1, max = 7) Set<@NotNull CareProfession> staff,
            @NotNull @Min(1) @Max(20) Integer persons,
            @SealedText(mayBeBlank = true) @Size(max = 2000) String note) {}

    /** A visit as an entitled caller reads it. */
    @Schema(name = "HomeBedVisitView")
    record VisitView(
            UUID id,
            UUID homeBedId,
            LocalDate day,
            List<CareProcedure> procedures,
            List<CareProfession> staff,
            int persons,
            String note,
            Instant recordedAt) {}

    /** One page of visits under a bed. */
    @Schema(name = "HomeBedVisitList")
    record Visits(List<VisitView> items) {}

    /** What it says of the person; the reading is recorded. */
    @Schema(name = "HomeBedContent")
    record Content(String illness, String address, String plan, String teamNames) {}

    /**
     * A bed at home as an entitled caller sees it.
     *
     * @param askerName null where the elder or the family asked
     * @param institutionName as known here, null while it is not
     * @param institutionPhone for who asked, and for the person
     */
    @Schema(name = "HomeBedView")
    record View(
            @JsonUnwrapped HomeBed.State homeBed,
            String askerName,
            String institutionName,
            String institutionPhone,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /** One page of beds at home. */
    @Schema(name = "HomeBedList")
    record Listed(List<View> items) {}

    /** Every move of a bed at home, oldest first. */
    @Schema(name = "HomeBedHistory")
    record History(List<MoveHistory.Entry> items) {}
}
