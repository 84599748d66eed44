package org.yiyang.contract.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.yiyang.kit.indicator.IndicatorPublisher;
import org.yiyang.kit.indicator.IndicatorRecord;

/** What this service has published of a metric, a region and a day. */
@Entity
@Table(name = "told_indicator")
class PublishedIndicator extends IndicatorRecord {
    static final String SERVICE = "contract";

    /** For JPA. */
    protected PublishedIndicator() {}

    PublishedIndicator(IndicatorPublisher.Of of) {
        super(SERVICE, of);
    }

    @Override
    protected String service() {
        return SERVICE;
    }
}
