package org.yiyang.institution.registry;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.GreenChannelItems;
import org.yiyang.kit.history.Period;

/** The days on which a medical institution kept its green channel for elders open ({@code join i.greenChannels g}). */
@Entity
@Table(name = "green_channel_period")
public class GreenChannelPeriod extends Period {
    @Convert(converter = GreenChannelItems.class)
    private Set<GreenChannelItem> items;

    private String contact;

    /** For JPA. */
    protected GreenChannelPeriod() {}

    private GreenChannelPeriod(Channel channel, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.items = channel.items();
        this.contact = channel.contact();
    }

    /**
     * What a green channel offers.
     *
     * @param contact an office's telephone, never a person's
     */
    public record Channel(Set<GreenChannelItem> items, String contact) {}

    static GreenChannelPeriod open(Channel channel, LocalDate from, LocalDate to, Instant recordedAt) {
        return new GreenChannelPeriod(channel, from, to, recordedAt);
    }

    static GreenChannelPeriod copy(GreenChannelPeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new GreenChannelPeriod(new Channel(one.items, one.contact), from, to, recordedAt);
    }

    public List<GreenChannelItem> items() {
        return items.stream().sorted().toList();
    }

    public String contact() {
        return contact;
    }
}
