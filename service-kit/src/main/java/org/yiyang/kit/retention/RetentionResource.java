package org.yiyang.kit.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** How long this service keeps what, what is due, and what is held. */
@Path(ServicePaths.ROOT + "/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
class RetentionResource {
    private static final int YEARS_AHEAD_MAX = 10;
    private final Retention retention;
    private final RetentionHolds holds;
    private final Writes writes;
    private final Reads reads;
    private final String path;

    RetentionResource(
            Retention retention,
            RetentionHolds holds,
            Writes writes,
            Reads reads,
            @ConfigProperty(name = "yiyang.service") String service) {
        this.retention = retention;
        this.holds = holds;
        this.writes = writes;
        this.reads = reads;
        this.path = "/api/v1/" + service + "/retention/holds/";
    }

    @GET
    @RolesAllowed({Roles.SYS_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "readRetention",
            summary = "For how long each kind of record is kept, by which law, and how many are due",
            description =
                    "With `on` what would be due on that day, up to ten years ahead; nothing is deleted by asking.")
    @APIResponseSchema(RetentionJson.State.class)
    public Response read(@QueryParam("on") LocalDate on) {
        LocalDate today = writes.call().today();
        LocalDate day = on == null ? today : on;
        if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
            throw new Refused(RetentionRefusal.DAY_TOO_FAR, YEARS_AHEAD_MAX);
        }
        return reads.document(new RetentionJson.State(day, retention.isEnforced(), retention.kinds(today, day)));
    }

    @GET
    @Path("holds")
    @RolesAllowed({Roles.SYS_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listRetentionHolds", summary = "What is kept beyond its period, with reason and end")
    @APIResponseSchema(RetentionJson.HoldsListed.class)
    public Response list(@Valid @BeanParam Page page) {
        Call call = writes.call();
        return reads.list(
                page,
                holds.list(call, page.afterId(), page.limit() + 1),
                hold -> hold.id().toString(),
                hold -> hold);
    }

    @GET
    @Path("holds/{id}")
    @RolesAllowed({Roles.SYS_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "readRetentionHold", summary = "One hold, in force or not")
    @APIResponseSchema(RetentionJson.HoldView.class)
    public Response one(@PathParam("id") UUID id) {
        return reads.document(holds.found(writes.call(), id));
    }

    @POST
    @Path("holds")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "placeRetentionHold",
            summary = "Keep a record, or all records of a person, beyond their period",
            description = "Nothing of the record is deleted or erased until the last day of the hold or until it is"
                    + " lifted. Placed on an elder in the insurance service it keeps what all services have of the elder; on"
                    + " anything else it keeps what the service has in which it is placed.")
    @APIResponseSchema(value = RetentionJson.HoldView.class, responseCode = "201")
    public Response place(@NotNull @Valid RetentionJson.Hold body) {
        return writes.create(
                body, call -> holds.place(call, body), hold -> Answer.Content.created(path + hold.id(), 0, hold));
    }

    @POST
    @Path("holds/{id}/lift")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "liftRetentionHold",
            summary = "Lift a hold, so that the record is no longer kept beyond its period")
    @APIResponseSchema(RetentionJson.HoldView.class)
    public Response lift(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.Lift body) {
        return writes.move(body, call -> holds.lift(call, id, body.reason()), hold -> Answer.Content.ok(0, hold));
    }
}
