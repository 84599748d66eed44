package org.yiyang.contract.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The directory of services over HTTP. */
@Path("/api/v1/contract/service-items")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "service-items")
class ServiceItemResource {
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final ServiceItems items;
    private final ServiceDirectory directory;
    private final Writes writes;
    private final Reads reads;

    ServiceItemResource(ServiceItems items, ServiceDirectory directory, Writes writes, Reads reads) {
        this.items = items;
        this.directory = directory;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listServiceItems",
            summary = "What may be agreed in a region on a day, and what may not, with the rule; today unless said")
    @APIResponseSchema(CatalogueJson.Listed.class)
    public Response list(
            @QueryParam("region") @Pattern(regexp = REGION) String region, @QueryParam("asOf") LocalDate asOf) {
        LocalDate day = asOf == null ? writes.call().today() : asOf;
        return reads.document(new CatalogueJson.Listed(
                directory.on(region, day).all().stream().map(ItemView::of).toList()));
    }

    @GET
    @Path("{code}")
    @RolesAllowed("**")
    @Operation(
            operationId = "readServiceItem",
            summary = "All versions of an item in the directories that count in a region")
    @APIResponseSchema(CatalogueJson.Listed.class)
    public Response one(
            @PathParam("code") @Pattern(regexp = CatalogueJson.CODE) String code,
            @QueryParam("region") @Pattern(regexp = REGION) String region) {
        return reads.document(new CatalogueJson.Listed(directory.versions(code, region)));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(
            operationId = "putServiceItem",
            summary = "Put an item of the own region's directory from a day on; what has been in force stays")
    @APIResponseSchema(CatalogueJson.Listed.class)
    public Response put(
            @PathParam("code") @Pattern(regexp = CatalogueJson.CODE) String code,
            @NotNull @Valid CatalogueJson.Put body) {
        return writes.move(
                body,
                call -> items.put(call, code, body),
                item -> Answer.Content.ok(
                        item.version(),
                        new CatalogueJson.Listed(item.known().stream()
                                .map(one -> ItemView.of(item, one))
                                .toList())));
    }
}
