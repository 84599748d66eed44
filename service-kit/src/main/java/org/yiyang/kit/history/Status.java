package org.yiyang.kit.history;

import java.util.List;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** One state of a state machine: what may be done in it and where it leads. The status enums are their diagrams. */
public interface Status extends Bilingual {
    /** Where one may go from here. */
    List<? extends Status> next();

    /** What may be done here, whoever may do it: verbs as in the addresses, {@code accept}. */
    List<String> verbs();

    /** Refuses a verb that this state does not offer, and says which ones it does. */
    default void mustAllow(String verb) {
        if (!verbs().contains(verb)) {
            throw refusal(verb);
        }
    }

    /** The answer to a verb that is out of place here. */
    default Refused refusal(String verb) {
        return new Refused(KitRefusal.MOVE_NOT_ALLOWED, zh(), verb).allowing(verbs());
    }
}
