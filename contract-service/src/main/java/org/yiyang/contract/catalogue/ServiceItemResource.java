package org.yiyang.contract.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** The directory of services over HTTP. */
@Path("/api/v1/contract/service-items")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "service-items")
class ServiceItemResource {
    private final Reads reads;

    ServiceItemResource(Reads reads) {
        this.reads = reads;
    }

    /** One item; {@code rule} is what forbids it, missing for what may be agreed. */
    @Schema(name = "ServiceItemView")
    record Item(ServiceItem code, String zh, String en, ItemClass itemClass, ItemList list, String rule) {
        static Item of(ServiceItem item) {
            return new Item(item, item.zh(), item.en(), item.itemClass(), item.list(), item.rule());
        }
    }

    /** The whole directory. */
    @Schema(name = "ServiceItemDirectory")
    record Directory(List<Item> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listServiceItems", summary = "What may be agreed, and what may not, with the rule")
    @APIResponseSchema(ServiceItemResource.Directory.class)
    public Response list() {
        return reads.document(
                new Directory(Arrays.stream(ServiceItem.values()).map(Item::of).toList()));
    }
}
