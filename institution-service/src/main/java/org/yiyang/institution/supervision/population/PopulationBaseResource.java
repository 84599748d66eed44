package org.yiyang.institution.supervision.population;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.supervision.entered.EnteredRegister;
import org.yiyang.institution.supervision.entered.EnteredRegisters;
import org.yiyang.institution.supervision.entered.EnteredResource;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.write.Writes;

/** Population bases over HTTP. */
@Path("/api/v1/population-bases")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "population")
class PopulationBaseResource extends EnteredResource<PopulationBase, PopulationBase.Entry> {
    PopulationBaseResource(EnteredRegisters registers, Writes writes, Reads reads) {
        super(
                registers,
                new EnteredRegister.Kind<>(
                        PopulationBase.class,
                        PopulationBaseResource.class,
                        PopulationBase::new,
                        (call, entry) -> entry.check(call),
                        PopulationRefusal.ALREADY_ENTERED,
                        PopulationRefusal.REGION_NOT_YOURS),
                page -> View::of,
                writes,
                reads);
    }

    /** What is right in place of a mistake. */
    @Schema(name = "PopulationBaseCorrect")
    record Correct(
            @NotNull @Valid PopulationBase.Entry entry,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why it is taken back. */
    @Schema(name = "PopulationBaseReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** As officials see it. */
    @Schema(name = "PopulationBaseView")
    record View(@JsonUnwrapped PopulationBase.State state, long version, List<String> allowedActions) {
        static View of(PopulationBase one, List<String> allowedActions) {
            return new View(one.snapshot(), one.version(), allowedActions);
        }
    }

    /** One page. */
    @Schema(name = "PopulationBaseList")
    record Listed(List<View> items) {}

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "enterPopulationBase", summary = "Enter how many elders a region had on a day")
    @APIResponseSchema(value = PopulationBaseResource.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid PopulationBase.Entry body) {
        return entered(body);
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctPopulationBase",
            summary = "Put what is right in place of a mistake; history keeps both")
    @APIResponseSchema(PopulationBaseResource.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid Correct body) {
        return corrected(body, id, body.entry(), body.reason());
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawPopulationBase", summary = "Take back what should not have been entered")
    @APIResponseSchema(PopulationBaseResource.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Reason body) {
        return withdrawn(body, id, body.reason());
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readPopulationBaseStateMachine",
            summary = "The states of a population base and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return machine();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readPopulationBase", summary = "One of the population bases")
    @APIResponseSchema(PopulationBaseResource.View.class)
    public Response one(@PathParam("id") UUID id) {
        return read(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readPopulationBaseHistory",
            summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return moves(id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPopulationBases", summary = "The population bases that the caller may see, by id")
    @APIResponseSchema(PopulationBaseResource.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("group") ElderGroup group,
            @QueryParam("basis") PopulationBasis basis,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("standing") EntryStatus standing) {
        return listed(
                page,
                region,
                where -> where.andIfGiven("entry.group = :group", "group", group)
                        .andIfGiven("entry.basis = :basis", "basis", basis)
                        .andIfGiven("entry.asOf = :asOf", "asOf", asOf)
                        .andIfGiven("standing = :standing", "standing", standing));
    }
}
