package org.yiyang.institution.supervision.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.reference.region.RegionQueries;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.Label;

/** The lists of homes that are barred: one for whoever has a token, and one for everybody. */
@Path("/api/v1/institution/barred-homes")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "filing-reminders")
class BarredHomeResource {
    private static final int DISTRICT_LENGTH = 6;
    private static final int TOWN_LENGTH_MIN = 8;
    private final RemindedHomes homes;
    private final RegionQueries regions;
    private final Clock clock;
    private final Reads reads;

    BarredHomeResource(RemindedHomes homes, RegionQueries regions, Clock clock, Reads reads) {
        this.homes = homes;
        this.regions = regions;
        this.clock = clock;
        this.reads = reads;
    }

    /** One page of them. */
    @Schema(name = "BarredHomeList")
    record Listed(List<RemindedHomes.Barred> items) {}

    /**
     * A barred home as everybody may see it: what it is called, where it is and why it is barred; no personal data.
     *
     * @param district the name of its district or county
     * @param reason why it is barred, in words
     * @param law the duty that was not kept
     * @param barredSince the first day after the time in which it could have filed
     */
    @Schema(name = "PublicBarredHome")
    record Item(
            UUID id, String name, String regionCode, String district, Label reason, String law, LocalDate barredSince) {
        private static final Label NOT_FILED = new Label(
                "收住老年人后未按规定备案，经催告逾期仍未备案",
                "It takes in elders and has not filed as a home, nor did so in the time that a reminder set");
        // 养老机构管理办法 art. 9
        private static final String DUTY = "养老机构管理办法 art. 9";

        static Item of(RemindedHomes.Barred home, Map<String, String> districts) {
            return new Item(
                    home.id(),
                    home.name(),
                    home.regionCode(),
                    districts.get(district(home)),
                    NOT_FILED,
                    DUTY,
                    home.fileBy().plusDays(1));
        }

        /** A town's code begins with its district's. */
        private static String district(RemindedHomes.Barred home) {
            String code = home.regionCode();
            return code.length() > TOWN_LENGTH_MIN ? code.substring(0, DISTRICT_LENGTH) : code;
        }
    }

    /** One page of them. */
    @Schema(name = "PublicBarredHomeList")
    record Shown(List<Item> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listBarredHomes",
            summary =
                    "Homes that were reminded to file and did not in the time that was set, in the order of their ids")
    @APIResponseSchema(Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        return reads.list(
                page,
                homes.barred(today, region, page.afterId(), page.limit() + 1),
                home -> home.id().toString(),
                home -> home);
    }

    @GET
    @Path("public")
    @PermitAll
    @Operation(
            operationId = "listBarredHomesForEverybody",
            summary = "Homes that are barred because they did not file though reminded, with the reason and the law")
    @APIResponseSchema(Shown.class)
    public Response open(
            @BeanParam Page page,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        List<RemindedHomes.Barred> barred = homes.barred(today, region, page.afterId(), page.limit() + 1);
        Map<String, String> districts =
                regions.names(barred.stream().map(Item::district).collect(Collectors.toSet()));
        return reads.list(page, barred, home -> home.id().toString(), home -> Item.of(home, districts));
    }
}
