package org.yiyang.insurance.recognition;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Recognitions of other pools' designations over HTTP. */
@Path("/api/v1/insurance/recognitions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "recognitions")
class RecognitionResource {
    private static final String PATH = "/api/v1/insurance/recognitions/";
    private final Recognitions recognitions;
    private final RecognitionQueries queries;
    private final Writes writes;
    private final Reads reads;

    RecognitionResource(Recognitions recognitions, RecognitionQueries queries, Writes writes, Reads reads) {
        this.recognitions = recognitions;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "recogniseDesignation",
            summary = "Recognise for one's own insured what another pool has designated, for a period")
    @APIResponseSchema(value = RecognitionJson.View.class, responseCode = "201")
    public Response recognise(@NotNull @Valid RecognitionJson.Recognise body) {
        return writes.create(
                body,
                call -> recognitions.recognise(call, body),
                (call, one) -> Answer.Content.created(PATH + one.id(), one.version(), queries.view(call, one)));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "endRecognition", summary = "End a recognition before its last day")
    @APIResponseSchema(RecognitionJson.View.class)
    public Response end(@PathParam("id") UUID id, @NotNull @Valid RecognitionJson.End body) {
        return writes.move(
                body,
                call -> recognitions.end(call, id, body),
                (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    @GET
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN})
    @Operation(
            operationId = "listRecognitions",
            summary = "The recognitions that one's region has decided, and those of its own designations, by id")
    @APIResponseSchema(RecognitionJson.Listed.class)
    public Response list(
            @BeanParam Page page, @QueryParam("institution") UUID institution, @QueryParam("on") LocalDate on) {
        return reads.list(
                page,
                queries.list(writes.call(), institution, on, page.afterId(), page.limit() + 1),
                view -> view.recognition().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readRecognitionStateMachine",
            summary = "The states of a recognition and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(RecognitionStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN})
    @Operation(operationId = "readRecognition", summary = "One recognition")
    @APIResponseSchema(RecognitionJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        RecognitionJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN})
    @Operation(operationId = "readRecognitionHistory", summary = "Every move of a recognition, oldest first")
    @APIResponseSchema(RecognitionJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }
}
