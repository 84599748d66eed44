package org.yiyang.institution.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.reference.PublishedYears;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with notices in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HolidayNotices {
    private final HolidayNoticeRepository repository;
    private final PublishedYears years;
    private final Histories histories;
    private final Changes changes;

    HolidayNotices(HolidayNoticeRepository repository, PublishedYears years, Histories histories, Changes changes) {
        this.repository = repository;
        this.years = years;
        this.histories = histories;
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
            return counted(notice, call);
        }
        call.expects(known.version());
        if (known.says(year, source)) {
            return known;
        }
        histories.keep(call, known);
        changes.tell(known, known.replace(year, source, call.now()));
        return counted(known, call);
    }

    /** Puts the right notice in the place of one that was entered wrongly; deadlines are counted anew everywhere. */
    HolidayNotice correct(Call call, CalendarYear year, String source, String reason) {
        HolidayNotice known = known(call, year.year());
        known.status().mustAllow("correct");
        histories.keep(call, known);
        changes.tell(known, known.correct(year, source, reason, call.now()));
        return counted(known, call);
    }

    /** Takes a notice back; deadlines that were counted with it are provisional again, everywhere. */
    HolidayNotice withdraw(Call call, int year, String reason) {
        HolidayNotice known = known(call, year);
        known.status().mustAllow("withdraw");
        histories.keep(call, known);
        changes.tell(known, known.withdraw(reason, call.now()));
        return counted(known, call);
    }

    private HolidayNotice known(Call call, int year) {
        HolidayNotice known = repository.of(year).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(known.version());
        return known;
    }

    /** The others go by the version that the event will carry, and so do we. */
    private HolidayNotice counted(HolidayNotice notice, Call call) {
        repository.flush();
        if (notice.status() == NoticeStatus.WITHDRAWN) {
            years.forget(notice.year(), notice.version(), call.now());
        } else {
            years.learn(notice.calendarYear(), notice.version(), call.now());
        }
        return notice;
    }
}
