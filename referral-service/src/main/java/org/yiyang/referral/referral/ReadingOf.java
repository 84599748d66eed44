package org.yiyang.referral.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What of a referral was read; the audit's action is {@code read-} and the constant. */
enum ReadingOf implements Labelled {
    BRIEF("简要病情（身份已遮盖）", "The brief condition, the person masked"),
    FORM("转诊单", "The referral form"),
    SLIP("回转单", "The return slip"),
    ATTACHMENT("附件", "An attachment");

    private final Label label;

    ReadingOf(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static Optional<ReadingOf> of(String action) {
        return Arrays.stream(values())
                .filter(one -> action.equals("read-" + one.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public Label label() {
        return label;
    }
}
