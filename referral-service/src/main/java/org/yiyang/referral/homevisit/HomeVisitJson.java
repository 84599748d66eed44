package org.yiyang.referral.homevisit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** What is said about visits to homes over HTTP. */
final class HomeVisitJson {
    private HomeVisitJson() {}

    /**
     * A visit to ask for.
     *
     * @param institutionId who is asked; without it the own institution, for its medical staff
     * @param illness the condition in a few sentences
     * @param wantedOn the day that would suit
     */
    @Schema(name = "HomeVisitAsk")
    record Ask(
            @NotNull UUID elderId,
            UUID institutionId,
            @NotNull @Size(min = 1, max = 13) Set<@NotNull CareProcedure> procedures,
            LocalDate wantedOn,
            @NotNull @SealedText @Size(max = 500) String illness,
            @NotNull @SealedText @Size(max = 200) String address) {}

    /** When who comes. */
    @Schema(name = "HomeVisitBook")
    record Book(
            @NotNull LocalDate day,
            @NotNull @Size(min = 1, max = 7) Set<@NotNull CareProfession> staff) {}

    /**
     * What was done.
     *
     * @param persons how many of the staff went
     * @param note what was found and done
     */
    @Schema(name = "HomeVisitComplete")
    record Complete(
            @NotNull @Size(min = 1, max = 13) Set<@NotNull CareProcedure> procedures,
            @NotNull @Size(min = 1, max = 7) Set<@NotNull CareProfession> staff,
            @NotNull @Min(1) @Max(20) Integer persons,
            @SealedText(mayBeBlank = true) @Size(max = 2000) String note) {
        HomeVisit.Report report() {
            return new HomeVisit.Report(procedures, staff, persons);
        }
    }

    /** Why it does not take place, or did not. */
    @Schema(name = "HomeVisitWhy")
    record Why(@NotNull HomeVisitReason reason) {}

    /** What it says of the person; the reading is recorded. */
    @Schema(name = "HomeVisitContent")
    record Content(String illness, String address, String note) {}

    /**
     * A visit to a home as an entitled caller sees it.
     *
     * @param askerName null where the elder or the family asked
     * @param institutionName as known here, null while it is not
     * @param institutionPhone for who asked, and for the person
     */
    @Schema(name = "HomeVisitView")
    record View(
            @JsonUnwrapped HomeVisit.State homeVisit,
            String askerName,
            String institutionName,
            String institutionPhone,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /** One page of visits to homes. */
    @Schema(name = "HomeVisitList")
    record Listed(List<View> items) {}

    /** Every move of a visit to a home, oldest first. */
    @Schema(name = "HomeVisitHistory")
    record History(List<MoveHistory.Entry> items) {}
}
