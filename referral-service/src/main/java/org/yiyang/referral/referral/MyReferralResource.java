package org.yiyang.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Own referrals in plain words, over HTTP. */
@Path("/api/v1/referral/my-referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class MyReferralResource {
    private final MyReferrals mine;
    private final Writes writes;
    private final Reads reads;

    MyReferralResource(MyReferrals mine, Writes writes, Reads reads) {
        this.mine = mine;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "listMyReferrals",
            summary = "Own referrals in plain words, the newest first; of all elders who have authorised the account")
    @APIResponseSchema(MyReferralJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("elder") UUID elder) {
        return reads.list(
                page,
                mine.list(writes.call(), elder, page.afterId(), page.limit() + 1),
                one -> one.id().toString(),
                one -> one);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(operationId = "readMyReferral", summary = "One own referral in plain words, and what may be done now")
    @APIResponseSchema(MyReferralJson.Mine.class)
    public Response one(@PathParam("id") UUID id) {
        MyReferralJson.Mine one = mine.one(writes.call(), id);
        return reads.document(one);
    }

    @GET
    @Path("{id}/return-slip")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "readMyReturnSlip",
            summary = "The return slip without codes: what was done and what is next; each reading is recorded")
    @APIResponseSchema(MyReferralJson.Slip.class)
    public Response returnSlip(@PathParam("id") UUID id) {
        return reads.document(mine.slip(writes.call(), id));
    }
}
