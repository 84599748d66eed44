package org.yiyang.institution.reference.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** What the work calendar computes. */
@Path("/api/v1/calendar")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "calendar")
class DueResource {
    private final CalendarQueries queries;
    private final Reads reads;

    DueResource(CalendarQueries queries, Reads reads) {
        this.queries = queries;
        this.reads = reads;
    }

    @GET
    @Path("due")
    @RolesAllowed("**")
    @Operation(
            operationId = "computeDue",
            summary = "The last day of a period that begins on a day and rolls over days off (民法典 201-203)")
    @APIResponseSchema(CalendarJson.Due.class)
    public Response due(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("workdays") @Min(0) @Max(2000) Integer workdays,
            @QueryParam("days") @Min(0) @Max(4000) Integer days,
            @QueryParam("months") @Min(0) @Max(120) Integer months) {
        return reads.document(queries.due(new CalendarQueries.Period(from, workdays, days, months)));
    }
}
