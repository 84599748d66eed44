package org.yiyang.institution.window;

import java.util.List;
import org.yiyang.kit.http.Labelled;

/** The enums of the one window whose labels are published. */
public final class WindowDictionaries {
    public static final List<Class<? extends Labelled>> ENUMS = List.of(
            Matter.class,
            CaseStatus.class,
            AuthorityLevel.class,
            ReviewingDepartment.class,
            TaskNature.class,
            TaskState.class,
            MaterialKind.class,
            PauseGround.class,
            NonAcceptance.class,
            ChangeReason.class,
            ClockKind.class,
            CaseView.NoticeKind.class);

    private WindowDictionaries() {}
}
