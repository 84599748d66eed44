package org.yiyang.institution.reference.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** What was said of a region in one version: a row is written with each change and never touched again. */
@Entity
@Table(name = "region_revision")
class RegionRevision {
    @Id
    private UUID id;

    @Column(name = "region_id")
    private UUID regionId;

    private long version;
    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String successor;

    /** For JPA. */
    protected RegionRevision() {}

    /**
     * Of a region as it is to be written.
     *
     * @param version the one that the region will have then
     */
    RegionRevision(Region region, long version) {
        this.id = Ids.next();
        this.regionId = region.id();
        this.version = version;
        this.name = region.facts().name();
        this.validFrom = region.facts().validFrom();
        this.validTo = region.facts().validTo();
        this.successor = region.facts().successor();
    }

    long version() {
        return version;
    }

    RegionFacts facts() {
        return new RegionFacts(name, validFrom, validTo, successor);
    }
}
