package org.yiyang.institution.registry.offering;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;

/** The green channels for elders, which everybody may look up without a token. */
@Path("/api/v1/green-channels")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "public")
class GreenChannelListResource {
    private final OpenGreenChannels channels;
    private final Register register;
    private final Clock clock;
    private final Reads reads;

    GreenChannelListResource(OpenGreenChannels channels, Register register, Clock clock, Reads reads) {
        this.channels = channels;
        this.register = register;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * A medical institution with what its green channel makes easier, where it is, how it is reached and what it offers.
     *
     * @param phone the number at which the public reaches it; null where none is entered
     * @param contact the number of the green channel itself
     * @param departments clinical departments (诊疗科目) of its own and of the units inside it
     * @param capabilities what else it and they can do
     */
    @Schema(name = "GreenChannelListEntry")
    record Entry(
            UUID id,
            String name,
            String address,
            String phone,
            String regionCode,
            LocalDate openedOn,
            List<GreenChannelItem> items,
            String contact,
            SortedSet<Department> departments,
            SortedSet<Capability> capabilities) {
        static Entry of(OpenGreenChannels.Open open, List<Register.Offered> services) {
            return new Entry(
                    open.id(),
                    open.name(),
                    open.address(),
                    open.phone(),
                    open.regionCode(),
                    open.openedOn(),
                    open.channel().items(),
                    open.channel().contact(),
                    Register.codes(services, OfferingKind.DEPARTMENT, Department.class),
                    Register.codes(services, OfferingKind.CAPABILITY, Capability.class));
        }
    }

    /** One page of them. */
    @Schema(name = "GreenChannelList")
    record Listed(List<Entry> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listGreenChannels",
            summary = "Medical institutions whose green channel for elders is open today, in the order of their ids")
    @APIResponseSchema(Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        List<OpenGreenChannels.Open> listed = channels.on(today, region, page.afterId(), page.limit() + 1);
        Map<UUID, List<Register.Offered>> services = register.offeredBy(
                listed.stream().map(OpenGreenChannels.Open::id).collect(Collectors.toSet()), today);
        return reads.list(
                page,
                listed,
                open -> open.id().toString(),
                open -> Entry.of(open, services.getOrDefault(open.id(), List.of())));
    }
}
