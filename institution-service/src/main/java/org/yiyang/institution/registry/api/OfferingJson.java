package org.yiyang.institution.registry.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.GreenChannelPeriod;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.offering.Offerings;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests about what institutions offer. */
final class OfferingJson {
    private OfferingJson() {}

    /** The whole list of departments, of capabilities, or of both; a list that is missing stays as it was. */
    @Schema(name = "OfferingOffer")
    record Offer(
            @NotNull LocalDate effectiveOn,
            @Size(max = 60) Set<@NotNull Department> departments,
            @Size(max = 20) Set<@NotNull Capability> capabilities,
            @Text @Size(max = 500) String reason) {
        OfferedServices offered() {
            return new OfferedServices(departments, capabilities);
        }

        Decision decision(Call call) {
            return new Decision(effectiveOn, null, reason, call.now());
        }
    }

    /** A green channel; {@code contact} is the telephone of an office. */
    @Schema(name = "OfferingChannel")
    record Channel(
            @NotNull @Size(min = 1, max = 9) Set<@NotNull GreenChannelItem> items,

            @NotNull @Text @Phone @Size(max = 40) @PaperNumber
            String contact) {
        GreenChannelPeriod.Channel channel() {
            return new GreenChannelPeriod.Channel(items, PhoneNumber.normal(contact));
        }
    }

    /** A green channel that is open from a day on. */
    @Schema(name = "OfferingOpen")
    record Open(
            @NotNull LocalDate effectiveOn,
            @NotNull @Valid Channel greenChannel,
            @Text @Size(max = 500) String reason) {
        GreenChannelPeriod.Channel channel() {
            return greenChannel.channel();
        }

        Decision decision(Call call) {
            return new Decision(effectiveOn, null, reason, call.now());
        }
    }

    /** What should have been recorded from {@code validFrom} to {@code validUntil}, the last day. */
    @Schema(name = "OfferingCorrect")
    record Correct(
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @Size(max = 60) Set<@NotNull Department> departments,
            @Size(max = 20) Set<@NotNull Capability> capabilities,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        OfferedServices offered() {
            return new OfferedServices(departments, capabilities);
        }

        Offerings.Mended mended() {
            return new Offerings.Mended(RegistrationJson.span(validFrom, validUntil), document, reason);
        }
    }

    /** As {@link Correct} for a green channel, which was closed in those days if it is missing. */
    @Schema(name = "OfferingCorrectGreenChannel")
    record CorrectGreenChannel(
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @Valid Channel greenChannel,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        GreenChannelPeriod.Channel channel() {
            return greenChannel == null ? null : greenChannel.channel();
        }

        Offerings.Mended mended() {
            return new Offerings.Mended(RegistrationJson.span(validFrom, validUntil), document, reason);
        }
    }
}
