package org.yiyang.institution.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** Takes back a closing that was a mistake: everything that it ended is valid again as before. */
public final class Reopening {
    private Reopening() {}

    /**
     * Takes it back.
     *
     * @throws Refused if it was closed in favour of a successor, or anything was recorded of it since
     */
    public static InstitutionEvent of(Institution closed, CorrectionGround why) {
        closed.mustAllow("correct-closing");
        if (closed.replacedById() != null) {
            throw new Refused(InstitutionRefusal.CLOSED_FOR_SUCCESSOR);
        }
        Instant moment = closed.latest().recordedAt();
        List<Timeline<?>> ended = new ArrayList<>(closed.certificates().timelines());
        ended.add(closed.greenChannels().timeline());
        ended.add(closed.timeline().rows());
        if (!closed.timeline().closedAt(moment) || ended.stream().anyMatch(rows -> rows.changedAfter(moment))) {
            throw new Refused(InstitutionRefusal.CLOSING_OVERLAID);
        }
        ended.forEach(rows -> rows.takeBack(moment, why.at()));
        closed.reopened(why);
        return new InstitutionEvent.InstitutionCorrected();
    }

    /** Whether one unit was closed by the closing of another institution, its whole. */
    public static boolean together(Institution unit, Institution whole) {
        return unit.status() == InstitutionStatus.CLOSED
                && unit.latest().recordedAt().equals(whole.latest().recordedAt());
    }
}
