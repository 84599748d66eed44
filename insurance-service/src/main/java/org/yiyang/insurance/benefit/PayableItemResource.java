package org.yiyang.insurance.benefit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** What the insurance pays for, over HTTP; everybody may look it up. */
@Path("/api/v1/insurance/payable-items")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "benefits")
class PayableItemResource {
    /** Codes of catalogues: the nation's have 15 to 20 digits and capitals. */
    private static final String CODE = "[A-Z0-9][A-Z0-9.-]{0,39}";

    private final Benefits benefits;
    private final BenefitSettings settings;
    private final Clock clock;
    private final Writes writes;
    private final Reads reads;

    PayableItemResource(Benefits benefits, BenefitSettings settings, Clock clock, Writes writes, Reads reads) {
        this.benefits = benefits;
        this.settings = settings;
        this.clock = clock;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPayableItems",
            summary = "What the insurance pays for in a region today or on a day, by scene; what it does not says so")
    @APIResponseSchema(BenefitJson.Items.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("on") LocalDate on,
            @QueryParam("scene") Scene scene,
            @QueryParam("code") @Pattern(regexp = CODE) String code) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : on;
        PayableItemTable.Wanted wanted = new PayableItemTable.Wanted(region, day, scene, code);
        return reads.list(
                page,
                benefits.items(wanted, page.afterId(), page.limit() + 1),
                item -> item.id().toString(),
                item -> BenefitJson.ItemView.of(item, day));
    }

    @PUT
    @Path("{scene}/{code}")
    @RolesAllowed(Roles.INSURANCE_ADMIN)
    @Operation(
            operationId = "setPayableItem",
            summary =
                    "Say from which day on an item is payable in a scene, or is not, for the own region or a part of it")
    @APIResponseSchema(BenefitJson.ItemView.class)
    public Response set(
            @PathParam("scene") Scene scene,
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @NotNull @Valid BenefitJson.SetItem body) {
        return writes.move(
                body,
                call -> settings.set(call, scene, code, body),
                item -> Answer.Content.ok(0, BenefitJson.ItemView.of(item, body.validFrom())));
    }
}
