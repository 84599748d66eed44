package org.yiyang.institution.reference.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of the calendar. */
@ApplicationScoped
class CalendarDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(DayKind.class, NoticeStatus.class, NoticeWarning.class);
    }
}
