package org.yiyang.institution.reference.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** The years of the work calendar over HTTP. */
@Path("/api/v1/calendar-years")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "calendar")
class CalendarResource {
    private final HolidayNotices notices;
    private final CalendarQueries queries;
    private final Writes writes;
    private final Reads reads;

    CalendarResource(HolidayNotices notices, CalendarQueries queries, Writes writes, Reads reads) {
        this.notices = notices;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @PUT
    @Path("{year}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "publishCalendarYear",
            summary = "Publish the days off and make-up days of a year; all open deadlines are counted again")
    @APIResponseSchema(CalendarJson.View.class)
    public Response publish(@PathParam("year") int year, @NotNull @Valid CalendarJson.Publish body) {
        return writes.move(body, call -> notices.publish(call, body.year(year), body.source()), this::shown);
    }

    @POST
    @Path("{year}/correct")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "correctCalendarYear",
            summary = "Put right what was published of a year by mistake; all open deadlines are counted again")
    @APIResponseSchema(CalendarJson.View.class)
    public Response correct(@PathParam("year") int year, @NotNull @Valid CalendarJson.Correct body) {
        return writes.move(
                body,
                call -> notices.correct(
                        call, body.right().year(year), body.right().source(), body.reason()),
                this::shown);
    }

    @POST
    @Path("{year}/withdraw")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "withdrawCalendarYear",
            summary = "Take back the notice for a year; deadlines that were counted with it are provisional again")
    @APIResponseSchema(CalendarJson.View.class)
    public Response withdraw(@PathParam("year") int year, @NotNull @Valid CalendarJson.Reason body) {
        return writes.move(body, call -> notices.withdraw(call, year, body.reason()), this::shown);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listCalendarYears", summary = "The years whose days off are known, in order")
    @APIResponseSchema(CalendarJson.Listed.class)
    public Response list(@BeanParam Page page) {
        return reads.list(
                page,
                queries.years(after(page), page.limit() + 1),
                year -> Integer.toString(year.year()),
                year -> year);
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readCalendarYearStateMachine",
            summary = "The states of the notice for a year and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(NoticeStatus.table().view());
    }

    @GET
    @Path("{year}")
    @RolesAllowed("**")
    @Operation(operationId = "readCalendarYear", summary = "The days off and make-up days of a year")
    @APIResponseSchema(CalendarJson.View.class)
    public Response read(@PathParam("year") int year) {
        CalendarJson.View view = queries.year(writes.call(), year);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{year}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readCalendarYearHistory",
            summary = "The notices of a year, and what each of them replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("year") int year) {
        return reads.document(queries.history(writes.call(), year));
    }

    private Answer.Content shown(Call call, HolidayNotice notice) {
        return Answer.Content.ok(notice.version(), queries.view(call, notice));
    }

    private static int after(Page page) {
        try {
            return page.after() == null ? 0 : Integer.parseInt(page.after());
        } catch (NumberFormatException malformed) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
        }
    }
}
