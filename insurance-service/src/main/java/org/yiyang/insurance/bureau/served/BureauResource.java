package org.yiyang.insurance.bureau.served;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.http.Language;
import org.yiyang.insurance.bureau.wire.MessageId;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.problem.RightsRefused;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/**
 * The national platform's interface over HTTP: what its rules refuse is answered in its envelope, what the transport
 * refuses is not.
 */
@Path(BureauResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bureau")
class BureauResource {
    static final String PATH = "/api/v1/insurance/bureau";
    private static final int OTHER = 2999;
    private final BureauCalls calls;
    private final Writes writes;
    private final Event<RightsRefused> rights;

    BureauResource(BureauCalls calls, Writes writes, Event<RightsRefused> rights) {
        this.calls = calls;
        this.writes = writes;
        this.rights = rights;
    }

    @POST
    @RolesAllowed(Roles.EXTERNAL_SYSTEM)
    @Operation(
            operationId = "askBureau",
            summary =
                    "A message in the national platform's envelope: 1101 person, 1201 institution, 2501A filing of a referral,"
                            + " 2502 its revocation, 5304 filings of a person; a repeated msgid is answered the same")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BureauJson.Request.class),
                            examples = {
                                @ExampleObject(name = "1101", value = BureauExamples.PERSON),
                                @ExampleObject(name = "2501A", value = BureauExamples.REFERRAL)
                            }))
    @APIResponseSchema(BureauJson.Reply.class)
    public Response ask(@NotNull @Valid BureauJson.Request body) {
        try {
            return writes.reveal(call -> calls.answer(call, body));
        } catch (Refused refused) {
            if (!isOfTheInterface(refused)) {
                throw refused;
            }
            Call call = writes.call();
            record(call, refused);
            return writes.ask(() -> refusal(call, body, refused));
        }
    }

    /** A missing scope, a lost database and a limit are not refusals of the platform's interface. */
    private static boolean isOfTheInterface(Refused refused) {
        Kind kind = refused.refusal().kind();
        return refused.refusal() instanceof BureauRefusal || kind == Kind.INVALID || kind == Kind.CONFLICT;
    }

    /** Who uses another's code or asks for a person who is not known is audited, as at any other address. */
    private void record(Call call, Refused refused) {
        if (refused.refusal() == BureauRefusal.INSTITUTION_NOT_YOURS
                || refused.refusal() == BureauRefusal.PERSON_UNKNOWN) {
            rights.fireAsync(new RightsRefused(
                    call.caller(), "POST", PATH, PATH, refused.refusal().code(), null));
        }
    }

    private static BureauJson.Reply refusal(Call call, BureauJson.Request asked, Refused refused) {
        int code = refused.refusal() instanceof BureauRefusal known ? known.number() : OTHER;
        String id = MessageId.ofAnswer(
                asked.treatmentRegion(), call.now(), Ids.next().getLeastSignificantBits());
        return new BureauJson.Reply(code, id, refused.detail(Language.ZH), null);
    }
}
