package org.yiyang.institution.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionSearch;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The public entries of the institutions that are at work, for whoever has to name one: as a partner, an operator or a residence. */
@Path("/api/v1/institution/directory")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "institutions")
class DirectoryResource {
    private final DirectoryQueries queries;
    private final Writes writes;
    private final Reads reads;

    DirectoryResource(DirectoryQueries queries, Writes writes, Reads reads) {
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    /** What the register says of an institution to everybody. */
    @Schema(name = "InstitutionDirectoryEntry")
    record Entry(
            UUID id,
            String name,
            InstitutionKind kind,
            InstitutionCategory category,
            HospitalLevel hospitalLevel,
            String regionCode,
            String address,
            String phone) {
        static Entry of(Institution one) {
            InstitutionEntry entry = one.entry();
            return new Entry(
                    one.id(),
                    entry.name(),
                    entry.category().kind(),
                    entry.category(),
                    entry.hospitalLevel(),
                    entry.regionCode(),
                    entry.address(),
                    entry.phone());
        }
    }

    /** A page of the directory. */
    @Schema(name = "InstitutionDirectory")
    record Listed(List<Entry> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listInstitutionDirectory",
            summary = "The public entries of all institutions at work, in the order of their ids: name, kind, place and"
                    + " telephone")
    @APIResponseSchema(Listed.class)
    public Response directory(
            @BeanParam @Valid Page page,
            @QueryParam("kind") InstitutionKind kind,
            @QueryParam("capability") Capability capability,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("name") @Size(min = 2, max = 100) String name) {
        InstitutionSearch search = InstitutionSearch.atWork(region, kind, capability, name);
        return reads.list(
                page,
                queries.atWork(writes.call(), search, page.afterId(), page.limit() + 1),
                one -> one.id().toString(),
                Entry::of);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readInstitutionDirectoryEntry",
            summary = "The public entry of one institution, also of one that is not at work any more")
    @APIResponseSchema(Entry.class)
    public Response one(@PathParam("id") UUID id) {
        Institution found = queries.one(id);
        return reads.one(found.version(), Entry.of(found));
    }
}
