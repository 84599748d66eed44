package org.yiyang.institution.registry.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.entry.FilingStart;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** What in the register will soon need attention, over HTTP. */
@Path("/api/v1/institution/attention")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "attention")
class AttentionResource {
    private final AttentionQueries attention;
    private final CareFilings filings;
    private final Writes writes;
    private final Reads reads;

    AttentionResource(AttentionQueries attention, CareFilings filings, Writes writes, Reads reads) {
        this.attention = attention;
        this.filings = filings;
        this.writes = writes;
        this.reads = reads;
    }

    /** How far the caller looks ahead, and where. */
    public static class Horizon {
        @QueryParam("region")
        @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
        String region;

        @QueryParam("days")
        @DefaultValue("90")
        @Min(1)
        @Max(1100)
        int days;

        AttentionQueries.Ahead of(Page page) {
            return new AttentionQueries.Ahead(region == null ? "" : region, days, page.afterId(), page.limit() + 1);
        }
    }

    /**
     * A certificate that needs attention.
     *
     * @param dueOn the last day of its validity, or the day by which it is to be verified
     * @param daysLeft below 0 once it is overdue
     */
    @Schema(name = "AttentionDue")
    record Due(
            UUID institutionId,
            String name,
            String regionCode,
            UUID qualificationId,
            QualificationKind kind,
            String number,
            LocalDate dueOn,
            long daysLeft) {
        static Due of(AttentionQueries.Item item, LocalDate due, LocalDate today) {
            return new Due(
                    item.institution(),
                    item.name(),
                    item.regionCode(),
                    item.qualification(),
                    item.kind(),
                    item.number(),
                    due,
                    ChronoUnit.DAYS.between(today, due));
        }
    }

    /** One page of certificates. */
    @Schema(name = "AttentionDueList")
    record DueList(List<Due> items) {}

    /**
     * A home that owes its filing.
     *
     * @param countedOn the day of the event, which is not counted
     * @param provisional whether it was counted with a year whose holidays are not known yet
     * @param daysLeft below 0 once it is overdue
     */
    @Schema(name = "AttentionUnfiled")
    record Unfiled(
            UUID institutionId,
            String name,
            String regionCode,
            FilingStart countedFrom,
            LocalDate countedOn,
            LocalDate dueOn,
            boolean provisional,
            long daysLeft) {
        static Unfiled of(CareFilings.Owed owed, LocalDate today) {
            LocalDate due = owed.due().day();
            return new Unfiled(
                    owed.home().id(),
                    owed.home().name(),
                    owed.home().regionCode(),
                    owed.countedFrom(),
                    owed.countedOn(),
                    due,
                    owed.due().provisional(),
                    ChronoUnit.DAYS.between(today, due));
        }
    }

    /** One page of homes that owe their filing. */
    @Schema(name = "AttentionUnfiledList")
    record UnfiledList(List<Unfiled> items) {}

    /**
     * An institution that is suspended.
     *
     * @param givenUpOn the day from which it counts as given up (停业视同歇业)
     */
    @Schema(name = "AttentionSuspended")
    record Suspended(
            UUID institutionId,
            String name,
            String regionCode,
            LocalDate suspendedOn,
            LocalDate givenUpOn,
            boolean overdue) {}

    /** One page of suspended institutions. */
    @Schema(name = "AttentionSuspendedList")
    record SuspendedList(List<Suspended> items) {}

    @GET
    @Path("expiring")
    @RolesAllowed("**")
    @Operation(
            operationId = "listExpiring",
            summary = "Certificates whose last day is within so many days and that none follows, by their ids")
    @APIResponseSchema(DueList.class)
    public Response expiring(@BeanParam Page page, @Valid @BeanParam Horizon horizon) {
        return reads.list(
                page,
                attention.expiring(writes.call(), horizon.of(page)),
                item -> item.qualification().toString(),
                item -> Due.of(item, item.day().minusDays(1), attention.today()));
    }

    @GET
    @Path("expired")
    @RolesAllowed("**")
    @Operation(
            operationId = "listExpired",
            summary = "Certificates that ran out and were followed by no other, by their ids")
    @APIResponseSchema(DueList.class)
    public Response expired(
            @BeanParam Page page, @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region) {
        AttentionQueries.Ahead all =
                new AttentionQueries.Ahead(region == null ? "" : region, 0, page.afterId(), page.limit() + 1);
        return reads.list(
                page,
                attention.expired(writes.call(), all),
                item -> item.qualification().toString(),
                item -> Due.of(item, item.day().minusDays(1), attention.today()));
    }

    @GET
    @Path("verifications-due")
    @RolesAllowed("**")
    @Operation(
            operationId = "listVerificationsDue",
            summary = "Licences whose verification (校验) is due within so many days or overdue, by their ids")
    @APIResponseSchema(DueList.class)
    public Response verifications(
            @BeanParam Page page,
            @Valid @BeanParam Horizon horizon,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue) {
        return reads.list(
                page,
                attention.verifications(writes.call(), horizon.of(page), overdue),
                item -> item.qualification().toString(),
                item -> Due.of(item, item.day(), attention.today()));
    }

    @GET
    @Path("care-filings")
    @RolesAllowed("**")
    @Operation(
            operationId = "listCareFilingsDue",
            summary = "Homes never filed as such (养老机构备案) whose time to do so ends within so many days or is over")
    @APIResponseSchema(UnfiledList.class)
    public Response careFilings(
            @BeanParam Page page,
            @Valid @BeanParam Horizon horizon,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue) {
        return reads.list(
                page,
                filings.owed(writes.call(), horizon.of(page), overdue),
                owed -> owed.home().id().toString(),
                owed -> Unfiled.of(owed, filings.today()));
    }

    @GET
    @Path("suspended")
    @RolesAllowed("**")
    @Operation(
            operationId = "listSuspended",
            summary = "Institutions that have suspended operation (停业), with the day from which they count as closed")
    @APIResponseSchema(SuspendedList.class)
    public Response suspended(@BeanParam Page page, @Valid @BeanParam Horizon horizon) {
        return reads.list(
                page,
                attention.suspended(writes.call(), horizon.of(page)),
                one -> one.id().toString(),
                this::suspended);
    }

    private Suspended suspended(Institution one) {
        LocalDate givenUp = attention.givenUpOn(one);
        return new Suspended(
                one.id(),
                one.entry().name(),
                one.region(),
                one.since(InstitutionStatus.SUSPENDED),
                givenUp,
                !givenUp.isAfter(attention.today()));
    }
}
