package org.yiyang.institution.window;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** The front of the one window over HTTP: what applicants and the clerks at the counter do, and what can be read. */
@Path("/api/v1/one-window-cases")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "one-window")
class CaseResource {
    private static final String PATH = "/api/v1/one-window-cases/";
    private final OneWindowCases cases;
    private final CaseQueries queries;
    private final Writes writes;
    private final Reads reads;

    CaseResource(OneWindowCases cases, CaseQueries queries, Writes writes, Reads reads) {
        this.cases = cases;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "draftCase", summary = "Begin an application of one's own institution")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response draft(@NotNull @Valid CaseJson.Apply body) {
        return writes.create(
                body, call -> cases.draft(call, body.application(call.caller()), body.level()), this::created);
    }

    @POST
    @Path("{id}/revise")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "reviseCase", summary = "Put another application in place of this one")
    @APIResponseSchema(CaseView.class)
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Revise body) {
        return move(body, call -> cases.revise(call, id, body.application(call.caller())));
    }

    /** A paper travels as its bare bytes: a form would bring names of files, and those name people. */
    @POST
    @Path("{id}/attach")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "attachToCase",
            summary = "Attach a paper of the checklist: PDF, PNG, JPEG or OFD by its content, up to 5 MB")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 5_242_880)))
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response attach(
            @PathParam("id") UUID id, @QueryParam("material") @NotNull MaterialKind material, byte[] content) {
        byte[] bytes = content == null ? new byte[0] : content;
        return writes.create(
                new Attaching(material, HexFormat.of().formatHex(Answer.sha256(bytes))),
                call -> cases.attach(call, id, material, bytes),
                this::created);
    }

    /** What makes two uploads the same request. */
    record Attaching(MaterialKind material, String sha256) {}

    @POST
    @Path("{id}/submit")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "submitCase", summary = "Hand the application in; required papers must be there")
    @APIResponseSchema(CaseView.class)
    public Response submit(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Nothing body) {
        return move(body, call -> cases.submit(call, id));
    }

    @POST
    @Path("{id}/resubmit")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "resubmitCase", summary = "Hand the corrected application in again")
    @APIResponseSchema(CaseView.class)
    public Response resubmit(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Nothing body) {
        return move(body, call -> cases.resubmit(call, id));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "withdrawCase", summary = "Withdraw the application before it is decided")
    @APIResponseSchema(CaseView.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Reason body) {
        return move(body, call -> cases.withdraw(call, id, body.reason()));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.WINDOW_CLERK)
    @Operation(operationId = "acceptCase", summary = "Accept a case; the departments of its level get their parts")
    @APIResponseSchema(CaseView.class)
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Nothing body) {
        return move(body, call -> cases.accept(call, id));
    }

    @POST
    @Path("{id}/require-correction")
    @RolesAllowed(Roles.WINDOW_CLERK)
    @Operation(operationId = "requireCaseCorrection", summary = "Name everything that is missing, once")
    @APIResponseSchema(CaseView.class)
    public Response requireCorrection(@PathParam("id") UUID id, @NotNull @Valid CaseJson.RequireCorrection body) {
        return move(body, call -> cases.requireCorrection(call, id, body.items()));
    }

    @POST
    @Path("{id}/not-accept")
    @RolesAllowed(Roles.WINDOW_CLERK)
    @Operation(operationId = "notAcceptCase", summary = "Do not accept a case, on a ground of the law")
    @APIResponseSchema(CaseView.class)
    public Response notAccept(@PathParam("id") UUID id, @NotNull @Valid CaseJson.NotAccept body) {
        return move(body, call -> cases.notAccept(call, id, body.ground(), body.reason()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.WINDOW_CLERK)
    @Operation(operationId = "closeCase", summary = "Record that the result was delivered (送达)")
    @APIResponseSchema(CaseView.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid CaseJson.Reason body) {
        return move(body, call -> cases.close(call, id, body.reason()));
    }

    @POST
    @Path("progress")
    @PermitAll
    @Operation(
            operationId = "askCaseProgress",
            summary = "How far a case is, by its number and code word; without a token and without personal data")
    @APIResponse(responseCode = "404", description = "No case has this number and code word")
    @APIResponseSchema(CaseView.Progress.class)
    public Response progress(@NotNull @Valid CaseJson.Ask body) {
        return writes.ask(() -> queries.progress(body.number(), body.codeWord()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(operationId = "readCaseStateMachine", summary = "The states of a case and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(CaseStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.MARKET_ADMIN,
        Roles.WINDOW_CLERK,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readCase", summary = "One case with its papers, parts, clock and notices")
    @APIResponseSchema(CaseView.class)
    public Response one(@PathParam("id") UUID id) {
        CaseView view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.MARKET_ADMIN,
        Roles.WINDOW_CLERK,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readCaseHistory", summary = "Every move of a case, oldest first")
    @APIResponseSchema(CaseView.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/documents/{document}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.WINDOW_CLERK,
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.MARKET_ADMIN
    })
    @Operation(operationId = "readCaseDocument", summary = "The content of an attached paper")
    @APIResponse(
            responseCode = "200",
            description = "The paper, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response document(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        OpenDocument open = queries.document(writes.call(), id, document);
        return reads.file(open.document().name(), open.document().type().mediaType(), open.content());
    }

    @GET
    @Path("materials")
    @RolesAllowed("**")
    @Operation(operationId = "listCaseMaterials", summary = "The papers that a matter asks of a category, with the law")
    @APIResponseSchema(CaseView.Papers.class)
    public Response materials(
            @QueryParam("matter") @NotNull CaseMatter matter,
            @QueryParam("category") @NotNull InstitutionCategory category) {
        return reads.document(queries.papers(matter, category));
    }

    @GET
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.MARKET_ADMIN,
        Roles.WINDOW_CLERK,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listCases", summary = "The cases that the caller may see, by id or by what is due first")
    @APIResponseSchema(CaseView.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam CaseQuery query) {
        int limit = page.limit() + 1;
        if (query.sort == CaseSort.DUE) {
            CaseKey after = CaseKey.of(page.after());
            return reads.list(
                    page,
                    queries.listByDue(writes.call(), query.filter(), after, limit),
                    CaseQueries.Placed::key,
                    CaseQueries.Placed::view);
        }
        return reads.list(
                page,
                queries.list(writes.call(), query.filter(), page.afterId(), limit),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, OneWindowCase> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    private Answer.Content created(Call call, OneWindowCase one) {
        return Answer.Content.created(PATH + one.id(), one.version(), queries.view(call, one));
    }
}
