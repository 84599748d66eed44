package org.yiyang.institution.monitoring.availability;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a statement of free beds is refused. */
public enum AvailabilityRefusal implements Refusal {
    MORE_THAN_REGISTERED(
            Kind.INVALID,
            "空床 {0} 张，多于该类登记床位 {1} 张（护理型空床不多于养老空床）",
            "{0} free beds are more than the {1} of that kind (of nursing beds: that are free care beds, too)"),
    NOT_YOUR_INSTITUTION(Kind.FORBIDDEN, "只能发布本机构的空床", "Only the free beds of the own institution may be stated"),
    NOT_OPERATING(Kind.CONFLICT, "机构未在营业，不能发布空床", "An institution that is not operating has no free beds");

    private final RefusalText says;

    AvailabilityRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
