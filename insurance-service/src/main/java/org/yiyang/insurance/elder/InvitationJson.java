package org.yiyang.insurance.elder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.person.OneTimeCode;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about invitations of family members. */
final class InvitationJson {
    private InvitationJson() {}

    /** What the family member is to the elder, may do, and until which day. */
    @Schema(name = "ElderInvite")
    record Invite(
            @NotNull Kinship kinship,
            @NotNull AuthorisationScope scope,
            @NotNull LocalDate validUntil) {}

    /** The code, shown only here, and until when it is taken. */
    @Schema(name = "ElderInvited")
    record Invited(String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "Invited[hidden]";
        }
    }

    /** The code as the family member types it. */
    @Schema(name = "ElderAccept")
    record Accept(
            @NotNull @Text @Size(max = 40) @Pattern(regexp = OneTimeCode.TYPED)
            String code) {
        @Override
        public String toString() {
            return "Accept[hidden]";
        }
    }

    /** For whom the account may look and act from now on. */
    @Schema(name = "ElderAccepted")
    record Accepted(UUID elderId, Kinship kinship, AuthorisationScope scope, LocalDate validUntil) {}
}
