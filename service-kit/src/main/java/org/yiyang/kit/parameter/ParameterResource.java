package org.yiyang.kit.parameter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.write.Writes;

/** The parameters of a service over HTTP. */
@Path(ServicePaths.ROOT + "/parameters")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "parameters")
class ParameterResource {
    private final Parameters parameters;
    private final ParameterCatalog catalog;
    private final Audit audit;
    private final Writes writes;
    private final Reads reads;

    ParameterResource(Parameters parameters, ParameterCatalog catalog, Audit audit, Writes writes, Reads reads) {
        this.parameters = parameters;
        this.catalog = catalog;
        this.audit = audit;
        this.writes = writes;
        this.reads = reads;
    }

    /** One parameter: what it means, its default and where it comes from, and what regions have set. */
    @Schema(name = "ParameterView")
    record View(
            String name,
            ParameterType type,
            String unit,
            String defaultValue,
            String zh,
            String en,
            String source,
            List<Applied> settings) {}

    /** What a region has set from a day on. */
    @Schema(name = "ParameterApplied")
    record Applied(String region, LocalDate validFrom, String value, Instant setAt, String reason) {
        static Applied of(Setting setting) {
            return new Applied(
                    setting.region(), setting.validFrom(), setting.value(), setting.setAt(), setting.reason());
        }
    }

    /** All parameters. */
    @Schema(name = "ParameterList")
    record Listed(List<View> items) {}

    /** A value for a region and all within it, from a day on that may not be past. */
    @Schema(name = "ParameterSet")
    record Set(
            @NotNull @Pattern(regexp = "\\d{2,6}(F\\d{2})?") String region,
            @NotNull LocalDate validFrom,
            @NotNull @Text @Size(max = 500) String value,
            @NotNull @Text @Size(max = 500) String reason) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listParameters", summary = "The parameters of this service and what regions have set")
    @APIResponseSchema(ParameterResource.Listed.class)
    public Response list(
            @QueryParam("region") @DefaultValue("") @Pattern(regexp = "(\\d{2,9}(F\\d{2})?)?") String region) {
        List<Setting> settings = parameters.list(region);
        return reads.document(new Listed(
                catalog.all().stream().map(key -> view(key, settings)).toList()));
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.INSURANCE_ADMIN})
    @Operation(operationId = "setParameter", summary = "Set a parameter for the own region or a part of it")
    @APIResponseSchema(ParameterResource.Applied.class)
    public Response set(@PathParam("name") String name, @NotNull @Valid Set body) {
        return writes.move(
                body, call -> set(call, catalog.get(name), body), setting -> Answer.Content.ok(0, Applied.of(setting)));
    }

    private Setting set(Call call, ParameterKey key, Set body) {
        if (!call.scope().coversRegion(body.region())) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, body.region()).at("/region");
        }
        Setting setting = new Setting(
                key.name(),
                body.region(),
                body.validFrom(),
                body.value(),
                call.caller().subject(),
                call.now(),
                body.reason());
        parameters.set(key, setting, call.today());
        audit.write(call, new Audit.Act("set", "parameter", null, Audit.Outcome.DONE, key.name()));
        return setting;
    }

    private static View view(ParameterKey key, List<Setting> settings) {
        ParameterSpec spec = key.spec();
        return new View(
                key.name(),
                spec.type(),
                spec.unit(),
                spec.defaultValue(),
                spec.zh(),
                spec.en(),
                spec.source(),
                settings.stream()
                        .filter(setting -> setting.name().equals(key.name()))
                        .map(Applied::of)
                        .toList());
    }
}
