package org.yiyang.institution.reference.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.reference.PublishedYears;

/** What is done with notices in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HolidayNotices {
    private final HolidayNoticeRepository repository;
    private final PublishedYears years;
    private final CorrectionHistory histories;
    private final Changes changes;
    private final Moves<HolidayNotice> moves;

    HolidayNotices(
            HolidayNoticeRepository repository,
            PublishedYears years,
            CorrectionHistory histories,
            NoticeRights rights,
            Changes changes) {
        this.repository = repository;
        this.years = years;
        this.histories = histories;
        this.changes = changes;
        this.moves = new Moves<HolidayNotice>((scope, id) -> repository.findByIdOptional(id), rights, changes);
    }

    /**
     * Publishes the notice for a year: it applies here at once, elsewhere when the event arrives. The same notice again
     * changes nothing; another one replaces the first.
     */
    HolidayNotice publish(Call call, CalendarYear year, String source) {
        HolidayNotice known = repository.of(year.year()).orElse(null);
        if (known == null) {
            call.expects(0);
            HolidayNotice notice = HolidayNotice.published(year, source, call.now());
            repository.persist(notice);
            changes.publish(notice, new HolidayNotice.Event.CalendarYearPublished());
            return counted(notice, call);
        }
        String verb = known.status() == NoticeStatus.WITHDRAWN ? "publish" : "replace";
        HolidayNotice before = moves.begin(call, known.id(), verb);
        if (before.says(year, source)) {
            return before;
        }
        histories.keep(call, before);
        changes.publish(before, before.replace(year, source, call.now()));
        return counted(before, call);
    }

    /** Replaces a notice that was entered wrongly with the right one; deadlines are counted again everywhere. */
    HolidayNotice correct(Call call, CalendarYear year, String source, String reason) {
        return counted(
                moves.move(
                        call,
                        HolidayNotice.idOf(year.year()),
                        "correct",
                        known -> histories.correct(call, known, () -> known.correct(year, source, reason, call.now()))),
                call);
    }

    /** Takes a notice back; deadlines that were counted with it are provisional again, everywhere. */
    HolidayNotice withdraw(Call call, int year, String reason) {
        return counted(
                moves.move(call, HolidayNotice.idOf(year), "withdraw", known -> {
                    histories.keep(call, known);
                    return known.withdraw(reason, call.now());
                }),
                call);
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
