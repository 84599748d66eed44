package org.yiyang.kit.rotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.write.Writes;

/** The keys of a service and their rotation, for the operator; keys travel in files alone. */
@Path(ServicePaths.ROOT + "/key-rotation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
class RotationResource {
    private final Rotations rotations;
    private final Writes writes;
    private final Reads reads;

    RotationResource(Rotations rotations, Writes writes, Reads reads) {
        this.rotations = rotations;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "readKeyRotation",
            summary = "Which keys the service has, and how far the rotation to the active ones is")
    @APIResponseSchema(RotationJson.State.class)
    public Response read() {
        return reads.document(rotations.state());
    }

    @POST
    @Path("reload")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "reloadKeys",
            summary = "Read the key files again now",
            description = "Each instance does so by itself every ten seconds. A new key is listed first, and made the"
                    + " active one when every instance and every running write knows it.")
    @APIResponseSchema(RotationJson.State.class)
    public Response reload(@NotNull @Valid RotationJson.Reason body) {
        return done(body, (call, said) -> rotations.reload(call, said.reason()));
    }

    @POST
    @Path("start")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "startKeyRotation",
            summary = "Write all sealed values again with the active key, and compute all blind indexes again")
    @APIResponseSchema(RotationJson.State.class)
    public Response start(@NotNull @Valid RotationJson.Reason body) {
        return done(body, (call, said) -> rotations.start(call, said.reason()));
    }

    @POST
    @Path("pause")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "pauseKeyRotation", summary = "Pause the rotation; what is written stays")
    @APIResponseSchema(RotationJson.State.class)
    public Response pause(@NotNull @Valid RotationJson.Reason body) {
        return done(body, (call, said) -> rotations.pause(call, said.reason()));
    }

    @POST
    @Path("resume")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "resumeKeyRotation", summary = "Resume the rotation where it was paused")
    @APIResponseSchema(RotationJson.State.class)
    public Response resume(@NotNull @Valid RotationJson.Reason body) {
        return done(body, (call, said) -> rotations.resume(call, said.reason()));
    }

    @POST
    @Path("retire")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "retireKey",
            summary = "Allow the service to start without a key that nothing needs",
            description =
                    "Refused while anything is sealed or found with it. Afterwards it may be taken out of its file.")
    @APIResponseSchema(RotationJson.State.class)
    public Response retire(@NotNull @Valid RotationJson.Retirement body) {
        return done(body, rotations::retire);
    }

    private <B> Response done(B body, BiConsumer<Call, B> effect) {
        return writes.move(
                body,
                call -> {
                    effect.accept(call, body);
                    return rotations.state();
                },
                state -> Answer.Content.ok(0, state));
    }
}
