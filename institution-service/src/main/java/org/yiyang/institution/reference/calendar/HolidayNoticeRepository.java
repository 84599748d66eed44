package org.yiyang.institution.reference.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of published notices, which are nobody's secret. */
@ApplicationScoped
class HolidayNoticeRepository implements PanacheRepositoryBase<HolidayNotice, UUID> {
    Optional<HolidayNotice> of(int year) {
        return findByIdOptional(HolidayNotice.idOf(year));
    }

    /** All of them: at most one a year. */
    List<HolidayNotice> all() {
        return listAll();
    }
}
