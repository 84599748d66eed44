package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.window.matter.AuthorityLevel;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.ChangeReason;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of the one window. */
@ApplicationScoped
class WindowDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                CaseMatter.class,
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
                CaseSort.class,
                CaseView.NoticeKind.class);
    }
}
