package org.yiyang.institution.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyang.institution.window.CaseView.Notice;
import org.yiyang.institution.window.CaseView.NoticeKind;
import org.yiyang.institution.window.matter.TaskState;

/** The written notices that the law wants an applicant to be given, as they follow from what is recorded. */
final class CaseNotices {
    private CaseNotices() {}

    static List<Notice> of(OneWindowCase one) {
        List<Notice> notices = new ArrayList<>();
        if (one.receipt().corrected()) {
            notices.add(new Notice(
                    NoticeKind.CORRECTION,
                    one.receipt().correctionOn(),
                    "补正材料一次性告知书",
                    "Notice of everything that is missing",
                    "行政许可法 art. 32(4)",
                    one.receipt().missing(),
                    null));
        }
        Acceptance acceptance = one.acceptance();
        if (acceptance != null) {
            notices.add(new Notice(
                    NoticeKind.ACCEPTANCE,
                    acceptance.on(),
                    acceptance.deemed() ? "受理通知书（逾期未告知，自收到之日起即为受理）" : "受理通知书",
                    acceptance.deemed()
                            ? "Accepted from the day of receipt, since nothing was said in time"
                            : "Notice of acceptance",
                    "行政许可法 art. 32(5)",
                    List.of(),
                    null));
        }
        if (one.receipt().nonAcceptance() != null) {
            notices.add(new Notice(
                    NoticeKind.NON_ACCEPTANCE,
                    one.receivedOn(),
                    "不予受理通知书：" + one.receipt().nonAcceptance().zh(),
                    "Not accepted: " + one.receipt().nonAcceptance().en(),
                    "行政许可法 art. 32(1), (2), (5)",
                    List.of(),
                    null));
        }
        rejection(one).ifPresent(notices::add);
        return notices;
    }

    private static Optional<Notice> rejection(OneWindowCase one) {
        return one.tasks().stream()
                .filter(task -> task.state() == TaskState.DISAGREED)
                .findFirst()
                .map(task -> new Notice(
                        NoticeKind.REJECTION,
                        one.conclusion().on(),
                        "不予许可决定书；可自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼",
                        "Refused; review may be asked for within 60 days, or a suit brought within 6 months",
                        "行政许可法 art. 38; 行政复议法 art. 20; 行政诉讼法 art. 46",
                        List.of(),
                        task.reason()));
    }
}
