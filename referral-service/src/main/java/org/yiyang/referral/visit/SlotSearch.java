package org.yiyang.referral.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Which slots are looked for: who gives visits of a department from a day on. */
public class SlotSearch {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("institution")
    UUID institution;

    @QueryParam("department")
    @Size(min = 1, max = VisitSlot.DEPARTMENT_LENGTH)
    String department;

    /** The first day; today unless given. */
    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    /** How many visits are left, at least, the reserved ones among them; 0 lists what is full or closed, too. */
    @QueryParam("least")
    @DefaultValue("1")
    @Min(0)
    @Max(2000)
    Integer least;

    String regionPrefix() {
        return region == null ? null : region + "%";
    }

    boolean onlyLeft() {
        return least != null && least > 0;
    }
}
