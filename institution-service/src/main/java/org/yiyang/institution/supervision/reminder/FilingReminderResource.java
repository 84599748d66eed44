package org.yiyang.institution.supervision.reminder;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.institution.supervision.entered.EnteredRegister;
import org.yiyang.institution.supervision.entered.EnteredRegisters;
import org.yiyang.institution.supervision.entered.EnteredResource;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.write.Writes;

/** Reminders to file over HTTP. */
@Path("/api/v1/institution/filing-reminders")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "filing-reminders")
class FilingReminderResource extends EnteredResource<FilingReminder, FilingReminder.Entry> {
    FilingReminderResource(
            EnteredRegisters registers,
            RemindedHomes homes,
            InstitutionContacts institutions,
            Writes writes,
            Reads reads) {
        super(
                registers,
                new EnteredRegister.Kind<>(
                        FilingReminder.class,
                        FilingReminderResource.class,
                        FilingReminder::new,
                        homes::check,
                        ReminderRefusal.ALREADY_ENTERED,
                        ReminderRefusal.REGION_NOT_YOURS),
                page -> {
                    InstitutionNames names = institutions.names(
                            page.stream().map(one -> one.entry().institutionId()));
                    return (one, allowed) -> View.of(one, names, allowed);
                },
                writes,
                reads);
    }

    /** What is right in place of a mistake. */
    @Schema(name = "FilingReminderCorrect")
    record Correct(
            @NotNull @Valid FilingReminder.Entry entry,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why it is taken back. */
    @Schema(name = "FilingReminderReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** As officials see it. */
    @Schema(name = "FilingReminderView")
    record View(
            @JsonUnwrapped FilingReminder.State state,
            String institutionName,
            long version,
            List<String> allowedActions) {
        static View of(FilingReminder one, InstitutionNames names, List<String> allowedActions) {
            return new View(one.snapshot(), names.of(one.entry().institutionId()), one.version(), allowedActions);
        }
    }

    /** One page. */
    @Schema(name = "FilingReminderList")
    record Listed(List<View> items) {}

    @POST
    @RolesAllowed(Roles.CIVIL_ADMIN)
    @Operation(
            operationId = "enterFilingReminder",
            summary = "Remind a home that it has not filed, with the day by which it must (催告)")
    @APIResponseSchema(value = FilingReminderResource.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid FilingReminder.Entry body) {
        return entered(body);
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctFilingReminder",
            summary = "Put what is right in place of a mistake; history keeps both")
    @APIResponseSchema(FilingReminderResource.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid Correct body) {
        return corrected(body, id, body.entry(), body.reason());
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawFilingReminder", summary = "Take back what should not have been entered")
    @APIResponseSchema(FilingReminderResource.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Reason body) {
        return withdrawn(body, id, body.reason());
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readFilingReminderStateMachine",
            summary = "The states of a reminder and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return machine();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(operationId = "readFilingReminder", summary = "One of the reminders")
    @APIResponseSchema(FilingReminderResource.View.class)
    public Response one(@PathParam("id") UUID id) {
        return read(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "readFilingReminderHistory",
            summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return moves(id);
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(operationId = "listFilingReminders", summary = "The reminders that the caller may see, by id")
    @APIResponseSchema(FilingReminderResource.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("institution") UUID institution,
            @QueryParam("standing") EntryStatus standing) {
        return listed(
                page,
                region,
                where -> where.andIfGiven("entry.institutionId = :institution", "institution", institution)
                        .andIfGiven("standing = :standing", "standing", standing));
    }
}
