package org.yiyang.institution.registry.api;

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
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.registration.Institutions;
import org.yiyang.institution.registry.unit.OperatorJson;
import org.yiyang.institution.registry.unit.OperatorQueries;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** The registry of institutions over HTTP. */
@Path("/api/v1/institutions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "institutions")
class InstitutionResource {
    private final Institutions institutions;
    private final InstitutionQueries queries;
    private final OperatorQueries operators;
    private final InstitutionAnswers answers;
    private final Writes writes;
    private final Reads reads;

    InstitutionResource(
            Institutions institutions,
            InstitutionQueries queries,
            OperatorQueries operators,
            InstitutionAnswers answers,
            Writes writes,
            Reads reads) {
        this.institutions = institutions;
        this.queries = queries;
        this.operators = operators;
        this.answers = answers;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "registerInstitution", summary = "Register an institution or an internal unit")
    @APIResponseSchema(value = InstitutionJson.View.class, responseCode = "201")
    public Response register(@NotNull @Valid InstitutionJson.Register body) {
        return answers.created(
                body, call -> institutions.register(call, body.entry(), body.offered(), body.creditCodeReason()));
    }

    @POST
    @Path("takeover")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "takeOverInstitution",
            summary = "Enter an institution that existed on paper, with its certificates (存量登记)")
    @APIResponseSchema(value = InstitutionJson.View.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid InstitutionJson.TakeOver body) {
        return answers.created(
                body,
                call -> institutions.takeOver(
                        call,
                        body.paper(call.caller().subject(), call.now()),
                        place -> CertificateRules.Fields.within("/qualifications/" + place)));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readInstitutionStateMachine",
            summary = "The states of an institution and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(InstitutionStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(
            operationId = "readInstitution",
            summary = "One institution with its certificates and their periods, as registered now or on a day")
    @APIResponseSchema(InstitutionJson.View.class)
    public Response one(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        InstitutionJson.View view = queries.one(writes.call(), id, asOf);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readInstitutionHistory", summary = "Every move of an institution, oldest first")
    @APIResponseSchema(InstitutionJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/operated")
    @RolesAllowed("**")
    @Operation(
            operationId = "readOperatedInstitutions",
            summary =
                    "What an institution operates, its units and what these operate in turn, with their sums; on a day")
    @APIResponseSchema(OperatorJson.View.class)
    public Response operated(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return reads.document(operators.of(writes.call(), id, asOf));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listInstitutions",
            summary = "The institutions that the caller may see, in the order of their ids; as registered now or on a"
                    + " day")
    @APIResponseSchema(InstitutionJson.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam InstitutionQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query.search(), page.afterId(), page.limit() + 1),
                view -> view.institution().id().toString(),
                view -> view);
    }
}
