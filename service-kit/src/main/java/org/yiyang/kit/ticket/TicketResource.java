package org.yiyang.kit.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.http.ServicePaths;
import org.yiyang.kit.write.Writes;

/** Tickets for streams over HTTP. */
@Path(ServicePaths.ROOT + "/stream-tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
class TicketResource {
    private final TicketTable tickets;
    private final Writes writes;
    private final JsonWebToken token;

    TicketResource(TicketTable tickets, Writes writes, JsonWebToken token) {
        this.tickets = tickets;
        this.writes = writes;
        this.token = token;
    }

    /** A ticket and until when it opens a stream. */
    @Schema(name = "StreamTicket")
    record Given(String ticket, Instant expiresAt) {}

    @POST
    @RolesAllowed("**")
    @Operation(
            operationId = "giveStreamTicket",
            summary = "A ticket that opens one stream of this service in place of the token",
            description =
                    "For EventSource, which sends no Authorization: GET …/stream?ticket=… within 60 seconds, once. The"
                            + " stream has the rights of the token with which the ticket was asked for, and ends with it.")
    @APIResponseSchema(TicketResource.Given.class)
    public Response give() {
        return writes.reveal(this::given);
    }

    private Given given(Call call) {
        Instant until = call.now().plus(TicketTable.GOOD_FOR);
        return new Given(tickets.give(token.getRawToken(), until), until);
    }
}
