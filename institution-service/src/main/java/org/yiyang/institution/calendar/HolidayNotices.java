package org.yiyang.institution.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.reference.PublishedYears;

/** What is done with notices in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HolidayNotices {
    private final HolidayNoticeRepository repository;
    private final PublishedYears years;
    private final Changes changes;

    HolidayNotices(HolidayNoticeRepository repository, PublishedYears years, Changes changes) {
        this.repository = repository;
        this.years = years;
        this.changes = changes;
    }

    /**
     * Publishes the notice for a year: here at once, elsewhere when they hear of it. The same notice again changes
     * nothing; another one takes the place of the first.
     */
    HolidayNotice publish(Call call, CalendarYear year, String source) {
        HolidayNotice known = repository.of(year.year()).orElse(null);
        if (known == null) {
            call.expects(0);
            HolidayNotice notice = HolidayNotice.published(year, source, call.now());
            repository.persist(notice);
            changes.tell(notice, new HolidayNotice.Event.CalendarYearPublished());
            return counted(notice, year, call);
        }
        call.expects(known.version());
        if (known.says(year, source)) {
            return known;
        }
        changes.tell(known, known.replace(year, source, call.now()));
        return counted(known, year, call);
    }

    /** The others go by the version that the event will carry, and so do we. */
    private HolidayNotice counted(HolidayNotice notice, CalendarYear year, Call call) {
        repository.flush();
        years.learn(year, notice.version(), call.now());
        return notice;
    }
}
