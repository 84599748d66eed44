package org.yiyang.insurance.report;

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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Reads;

/** What everybody may look up without a token: 医疗机构医疗保障定点管理暂行办法 art. 11. */
@Path("/api/v1/designations/public")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "public")
class DesignatedListResource {
    private final DesignatedInstitutions designated;
    private final Clock clock;
    private final Reads reads;

    DesignatedListResource(DesignatedInstitutions designated, Clock clock, Reads reads) {
        this.designated = designated;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * One designated institution: where it is, how it is reached and what it offers.
     *
     * @param departments codes of its clinical departments (诊疗科目), as at {@code /api/v1/institution/dictionaries}
     * @param capabilities codes of what else it can do
     * @param internetHospitals designated with it by a supplementary agreement, by name
     */
    @Schema(name = "DesignatedListItem")
    record Item(
            UUID institutionId,
            String name,
            String address,
            String phone,
            String regionCode,
            String category,
            String code,
            SortedSet<String> departments,
            SortedSet<String> capabilities,
            List<String> internetHospitals) {
        static Item of(
                DesignatedInstitutions.Designated one,
                List<DesignatedInstitutions.Offered> services,
                List<DesignatedInstitutions.InternetHospital> internet) {
            return new Item(
                    one.institutionId(),
                    one.name(),
                    one.address(),
                    one.phone(),
                    one.regionCode(),
                    one.category(),
                    one.code(),
                    codes(services, "DEPARTMENT"),
                    codes(services, "CAPABILITY"),
                    internet.stream()
                            .map(DesignatedInstitutions.InternetHospital::name)
                            .toList());
        }

        private static SortedSet<String> codes(List<DesignatedInstitutions.Offered> services, String kind) {
            return services.stream()
                    .filter(one -> one.kind().equals(kind))
                    .map(DesignatedInstitutions.Offered::code)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The list of a day. */
    @Schema(name = "DesignatedList")
    record Listed(LocalDate asOf, List<Item> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listDesignated", summary = "Institutions designated today or on a day, not suspended")
    @APIResponseSchema(DesignatedListResource.Listed.class)
    public Response list(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{4,9}(F\\d{2})?") String region,
            @QueryParam("asOf") LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), Call.CHINA) : asOf;
        List<DesignatedInstitutions.Designated> active = designated.on(region, day).stream()
                .filter(one -> one.state() == DesignationInForceState.ACTIVE)
                .toList();
        Set<UUID> ids = active.stream()
                .map(DesignatedInstitutions.Designated::institutionId)
                .collect(Collectors.toSet());
        Map<UUID, List<DesignatedInstitutions.Offered>> services = designated.offered(ids, day).stream()
                .collect(Collectors.groupingBy(DesignatedInstitutions.Offered::institutionId));
        Map<UUID, List<DesignatedInstitutions.InternetHospital>> internet =
                designated.internetHospitals(ids, day).stream()
                        .collect(Collectors.groupingBy(DesignatedInstitutions.InternetHospital::institutionId));
        List<Item> items = active.stream()
                .map(one -> Item.of(
                        one,
                        services.getOrDefault(one.institutionId(), List.of()),
                        internet.getOrDefault(one.institutionId(), List.of())))
                .toList();
        return reads.document(new Listed(day, items));
    }
}
