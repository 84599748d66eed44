package org.yiyang.institution.reference.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Whose matter the calendar is: that of whoever administers the system, which the roles say already. */
@ApplicationScoped
class NoticeRights extends Rights<HolidayNotice> {
    NoticeRights(Actions actions) {
        super(actions, CalendarResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, HolidayNotice notice) {
        return true;
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, HolidayNotice notice) {
        return new Refused(KitRefusal.NOT_YOURS_TO_DO, Integer.toString(notice.year()));
    }
}
