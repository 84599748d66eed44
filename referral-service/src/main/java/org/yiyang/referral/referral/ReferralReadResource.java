package org.yiyang.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Referrals as they are read: by those who have to do with them, never by clerks, evaluators or the market's office. */
@Path("/api/v1/referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class ReferralReadResource {
    private final ReferralQueries queries;
    private final ReferralReadings readings;
    private final Writes writes;
    private final Reads reads;

    ReferralReadResource(ReferralQueries queries, ReferralReadings readings, Writes writes, Reads reads) {
        this.queries = queries;
        this.readings = readings;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readReferralStateMachine",
            summary = "The states of a referral and the moves between them, as a table and as a Mermaid diagram")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ReferralStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.INSURANCE_ADMIN,
        Roles.INSURANCE_AGENT,
        Roles.DISPATCHER,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readReferral", summary = "One referral, without medical text")
    @APIResponseSchema(ReferralJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        ReferralJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.INSURANCE_ADMIN,
        Roles.INSURANCE_AGENT,
        Roles.DISPATCHER,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "readReferralHistory", summary = "Every move of a referral, oldest first")
    @APIResponseSchema(ReferralJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @Path("{id}/readings")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "listReferralReadings",
            summary = "Who has read the form, the slip and the attachments, for the elder and the authorised family")
    @APIResponseSchema(ContentJson.ReadingList.class)
    public Response readings(@PathParam("id") UUID id, @BeanParam Page page) {
        return reads.list(
                page,
                readings.list(writes.call(), id, page.afterId(), page.limit() + 1),
                reading -> reading.id().toString(),
                reading -> reading);
    }

    @GET
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.INSURANCE_ADMIN,
        Roles.INSURANCE_AGENT,
        Roles.DISPATCHER,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(operationId = "listReferrals", summary = "The referrals that the caller may see, by id")
    @APIResponseSchema(ReferralJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("status") ReferralStatus status,
            @QueryParam("kind") ReferralKind kind,
            @QueryParam("institution") UUID institution,
            @QueryParam("elder") UUID elder,
            @QueryParam("flagged") Boolean flagged) {
        ReferralRepository.Filter filter =
                new ReferralRepository.Filter(status, kind, institution, queries.namesOf(elder), flagged);
        return reads.list(
                page,
                queries.list(writes.call(), filter, page.afterId(), page.limit() + 1),
                view -> view.referral().id().toString(),
                view -> view);
    }
}
