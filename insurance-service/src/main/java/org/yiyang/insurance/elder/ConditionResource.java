package org.yiyang.insurance.elder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** What insured elders need, over HTTP. */
@Path("/api/v1/elders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "elders")
class ConditionResource {
    private final Conditions conditions;
    private final LongTermCares longTermCares;
    private final ElderQueries queries;
    private final Writes writes;
    private final Reads reads;

    ConditionResource(
            Conditions conditions, LongTermCares longTermCares, ElderQueries queries, Writes writes, Reads reads) {
        this.conditions = conditions;
        this.longTermCares = longTermCares;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @Path("{id}/place-in-group")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(
            operationId = "placeElderInGroup",
            summary = "Place an elder in a priority group from a day on, by the document that says so")
    @APIResponseSchema(ElderJson.View.class)
    public Response place(@PathParam("id") UUID id, @NotNull @Valid ConditionJson.Place body) {
        return move(body, call -> conditions.place(call, id, body));
    }

    @POST
    @Path("{id}/leave-group")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(operationId = "removeElderFromGroup", summary = "Take an elder out of a priority group from a day on")
    @APIResponseSchema(ElderJson.View.class)
    public Response leave(@PathParam("id") UUID id, @NotNull @Valid ConditionJson.Leave body) {
        return move(body, call -> conditions.leave(call, id, body));
    }

    @POST
    @Path("{id}/assess")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(
            operationId = "assessElder",
            summary = "Record an assessment by one of the two scales; neither is converted to the other")
    @APIResponseSchema(ElderJson.View.class)
    public Response assess(@PathParam("id") UUID id, @NotNull @Valid ConditionJson.Assess body) {
        return move(body, call -> conditions.assess(call, id, body));
    }

    @POST
    @Path("{id}/withdraw-assessment")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "withdrawElderAssessment",
            summary = "Take an assessment back that was recorded by mistake")
    @APIResponseSchema(ElderJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid ConditionJson.WithdrawAssessment body) {
        return move(body, call -> conditions.withdraw(call, id, body));
    }

    @POST
    @Path("{id}/record-long-term-care")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(
            operationId = "recordElderLongTermCare",
            summary = "Record an elder's status in long-term care insurance from a day on, as an agency has decided",
            description =
                    "Benefits rest on a valid assessment by the scale of that insurance, begin in the month after it"
                            + " where the region says so, and end with it at the latest.")
    @APIResponseSchema(ElderJson.View.class)
    public Response recordLongTermCare(@PathParam("id") UUID id, @NotNull @Valid LongTermCareJson.Recorded body) {
        return move(body, call -> longTermCares.record(call, id, body));
    }

    @POST
    @Path("{id}/end-long-term-care")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(
            operationId = "endElderLongTermCare",
            summary = "End an elder's status in long-term care insurance from a day on")
    @APIResponseSchema(ElderJson.View.class)
    public Response endLongTermCare(@PathParam("id") UUID id, @NotNull @Valid LongTermCareJson.End body) {
        return move(body, call -> longTermCares.end(call, id, body));
    }

    @GET
    @Path("{id}/assessments")
    @RolesAllowed({
        Roles.INSURANCE_AGENT,
        Roles.INSURANCE_ADMIN,
        Roles.CARE_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.SUPERVISOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "listElderAssessments",
            summary = "What the assessments of an elder were made of, the newest first; audited")
    @APIResponseSchema(ConditionJson.Assessments.class)
    public Response assessments(@PathParam("id") UUID id) {
        return reads.document(queries.assessments(writes.call(), id));
    }

    private Response move(Object body, Function<Call, Elder> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
