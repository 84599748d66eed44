package org.yiyang.insurance.correction;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why the one window cannot take a request for correction. */
public enum CounterRefusal implements Refusal {
    ELDER_UNKNOWN(Kind.INVALID, "本窗口辖区内没有该证件的参保老年人登记", "No insured elder of the window's region has this document") {
        /** It reveals to whoever has a number whether the person is registered. */
        @Override
        public boolean isRecorded() {
            return true;
        }
    };

    private final RefusalText says;

    CounterRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
