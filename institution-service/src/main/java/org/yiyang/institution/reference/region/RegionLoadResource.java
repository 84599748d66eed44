package org.yiyang.institution.reference.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.charset.NamedCharset;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.write.Writes;

/** Files of regions over HTTP. */
@Path("/api/v1/regions")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "regions")
class RegionLoadResource {
    private static final int FILE_BYTES_MAX = 1_000_000;
    private static final String FILE =
            "CSV in UTF-8 or GB18030, to be named as text/csv; charset=gb18030 where the file reads in both, at most 5000 rows below"
                    + " the header code,name,parent,kind,validFrom,validTo,successor; validTo is the first day without the"
                    + " code, validUntil in its place the last day with it; parent and kind (ADMIN, FUNCTIONAL) may be"
                    + " empty, and a last column source may say where the days are from";
    private final RegionLoads loads;
    private final Writes writes;
    private final RequestInfo request;

    RegionLoadResource(RegionLoads loads, Writes writes, RequestInfo request) {
        this.loads = loads;
        this.writes = writes;
        this.request = request;
    }

    @POST
    @Path("load")
    @Consumes("text/csv")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(
            operationId = "loadRegions",
            summary = "Enter the regions of a file, all rows or none; the same file again changes nothing")
    @RequestBody(
            required = true,
            description = FILE,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, maxLength = 1000000)))
    @APIResponseSchema(RegionLoadJson.Report.class)
    public Response load(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @NotNull @Size(min = 1, max = FILE_BYTES_MAX) byte[] file) {
        return loaded(file, dryRun, RegionFile.read(file, NamedCharset.of(contentType)));
    }

    @POST
    @Path("load-packaged")
    @RolesAllowed(Roles.SYS_ADMIN)
    @Operation(operationId = "loadPackagedRegions", summary = "Enter regions that come with the service")
    @APIResponseSchema(RegionLoadJson.Report.class)
    public Response loadPackaged(@NotNull @Valid RegionJson.LoadPackaged body) {
        return loaded(body, false, RegionFile.read(body.dataSet().bytes(), StandardCharsets.UTF_8));
    }

    private Response loaded(Object body, boolean dryRun, RegionFile file) {
        return writes.move(
                body,
                call -> dryRun ? loads.tried(file) : loads.load(call, file),
                (call, outcome) -> Answer.Content.ok(0, RegionLoadJson.Report.of(dryRun, outcome, request.language())));
    }
}
