package org.yiyang.contract.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** An item of the directory of services of one region, or of the whole country, with what was said of it and when. */
@Entity
@Table(name = "service_item")
class ServiceItem extends Aggregate {
    /** In the place of a region's code: the directory that holds wherever a region says nothing else. */
    static final String NATION = "CN";

    /** How many versions are published, the newest. */
    static final int VERSIONS_MAX = 500;

    private static final String LISTED = "LISTED";
    private String code;

    @Column(name = "region_code")
    private String regionCode;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "item_id", nullable = false, updatable = false)
    private List<ItemVersion> versions = new ArrayList<>();

    /** For JPA. */
    protected ServiceItem() {}

    ServiceItem(String code, String regionCode) {
        super(idOf(code, regionCode));
        this.code = code;
        this.regionCode = regionCode;
    }

    /** What happened; the types of the topic. */
    sealed interface Event extends Fact {
        record ServiceItemPut() implements Event {}
    }

    /** Follows from region and code, so that entering an item twice is entering it once. */
    static UUID idOf(String code, String region) {
        return UUID.nameUUIDFromBytes(("yiyang:service-item:" + region + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** The days of a version; {@code validTo} is the first day after, null for an open end. */
    record Validity(LocalDate validFrom, LocalDate validTo) {}

    /** Replaces the terms from a day on; what has been in force stays as it was. */
    Event put(ItemTerms terms, Validity days, String reason, LocalDate today, Instant at) {
        terms.check();
        if (days.validTo() != null && !days.validFrom().isBefore(days.validTo())) {
            throw new Refused(CatalogueRefusal.DAYS_REVERSED).at("/validTo");
        }
        if (days.validFrom().isBefore(today)) {
            throw new Refused(CatalogueRefusal.PAST, days.validFrom(), today).at("/validFrom");
        }
        boolean begun = !days.validFrom().isAfter(today)
                && known().stream().anyMatch(one -> one.validFrom().equals(days.validFrom()));
        if (begun) {
            throw new Refused(CatalogueRefusal.IN_FORCE, days.validFrom()).at("/validFrom");
        }
        note(new Move("put", versions.isEmpty() ? null : LISTED, LISTED, reason, at, false));
        timeline().become(new ItemVersion(terms, days.validFrom(), days.validTo(), at));
        return new Event.ServiceItemPut();
    }

    private Timeline<ItemVersion> timeline() {
        return new Timeline<>(versions, (row, from, to, at) -> new ItemVersion(row.terms(), from, to, at));
    }

    /** What is known now, in the order of the days. */
    List<ItemVersion> known() {
        return timeline().known();
    }

    String code() {
        return code;
    }

    @Override
    public String kind() {
        return "service-item";
    }

    @Override
    public String region() {
        return regionCode;
    }

    /** The state of the event: schemas/events/service-item.schema.json. */
    record State(UUID id, String code, String regionCode, List<ItemView> versions) {}

    @Override
    public State snapshot() {
        List<ItemView> all = known().stream().map(one -> ItemView.of(this, one)).toList();
        return new State(id(), code, regionCode, Timeline.newest(all, VERSIONS_MAX));
    }
}
