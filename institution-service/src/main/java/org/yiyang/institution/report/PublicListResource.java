package org.yiyang.institution.report;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** What everybody may look up without a token. */
@Path("/api/v1/dual-certified")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "public")
class PublicListResource {
    private final Register register;
    private final Clock clock;
    private final Reads reads;

    PublicListResource(Register register, Clock clock, Reads reads) {
        this.register = register;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * Where it is, how it is reached and what it offers.
     *
     * @param phone the number at which the public reaches it; null where none is entered
     * @param departments clinical departments (诊疗科目) of its own and of the units inside it
     * @param capabilities what else it and they can do
     */
    @Schema(name = "PublicListItem")
    record Item(
            UUID id,
            String name,
            String address,
            String phone,
            String regionCode,
            IntegrationType integrationType,
            SortedSet<Department> departments,
            SortedSet<Capability> capabilities) {
        static Item of(Registered one, List<Register.Offered> services) {
            return new Item(
                    one.id(),
                    one.name(),
                    one.address(),
                    one.phone(),
                    one.regionCode(),
                    one.integrationType(),
                    Register.codes(services, OfferingKind.DEPARTMENT, Department.class),
                    Register.codes(services, OfferingKind.CAPABILITY, Capability.class));
        }
    }

    /** The list of a day. */
    @Schema(name = "PublicList")
    record Listed(LocalDate asOf, List<Item> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listDualCertified", summary = "Institutions with both certificates today or on a day")
    @APIResponseSchema(PublicListResource.Listed.class)
    public Response list(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{4,9}(F\\d{2})?") String region,
            @QueryParam("asOf") LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : asOf;
        List<Registered> listed = register.certified(region, day);
        Set<UUID> ids = listed.stream().map(Registered::id).collect(Collectors.toSet());
        Map<UUID, List<Register.Offered>> services = register.offeredBy(ids, day);
        return reads.document(new Listed(
                day,
                listed.stream()
                        .map(one -> Item.of(one, services.getOrDefault(one.id(), List.of())))
                        .toList()));
    }
}
