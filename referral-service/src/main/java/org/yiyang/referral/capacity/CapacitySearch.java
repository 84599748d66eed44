package org.yiyang.referral.capacity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which capacity is looked for: who has at least so many places of a kind left now. */
public class CapacitySearch {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("institution")
    UUID institution;

    @QueryParam("kind")
    CapacityKind kind;

    @QueryParam("department")
    @Size(min = 1, max = Capacity.DEPARTMENT_LENGTH)
    String department;

    /** How many places, at least; with none asked for, those that have none left are listed, too. */
    @QueryParam("least")
    @DefaultValue("1")
    @Min(0)
    @Max(20000)
    Integer least;

    /** Whether statements that are no longer fresh are listed, too. */
    @QueryParam("stale")
    @DefaultValue("false")
    boolean stale;

    /** Degrees north and east of CGCS2000, as in {@code 20.044001,110.198286}; with {@code within} only. */
    @QueryParam("near")
    @Pattern(regexp = "([3-9]|[1-4]\\d|5[0-3])(\\.\\d{1,6})?,(7[3-9]|[89]\\d|1[0-2]\\d|13[0-5])(\\.\\d{1,6})?")
    String near;

    /** How far at most in km as the crow flies, from {@code near} or else from the caller's own institution. */
    @QueryParam("within")
    @Min(1)
    @Max(1000)
    Integer within;

    String regionPrefix() {
        return region == null ? null : region + "%";
    }

    /** Null where it does not narrow. */
    Integer leastWanted() {
        return least == null || least == 0 ? null : least;
    }
}
