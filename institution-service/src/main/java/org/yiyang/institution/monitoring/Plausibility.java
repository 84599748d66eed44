package org.yiyang.institution.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * When figures are doubtful. A figure that was zero before has nothing to jump from.
 *
 * @param changePercent a change by more than this share of the last confirmed figure is a jump
 * @param occupancyPercent residents may be this share of the beds
 * @param residentsPerStaff how many residents one member of staff can be thought to look after
 */
record Plausibility(int changePercent, int occupancyPercent, int residentsPerStaff) {
    private static final long HUNDRED = 100;

    /**
     * What is doubtful, in a stable order.
     *
     * @param before the figures confirmed last, null if there are none
     */
    List<PlausibilityDoubt> doubts(MonitoringFigures now, MonitoringFigures before) {
        List<PlausibilityDoubt> doubts = new ArrayList<>();
        if (now.residents() * HUNDRED > (long) now.beds() * occupancyPercent) {
            doubts.add(PlausibilityDoubt.RESIDENTS_OVER_BEDS);
        }
        if (now.residents() > 0 && now.staff() == 0) {
            doubts.add(PlausibilityDoubt.NO_STAFF);
        } else if (now.residents() > (long) now.staff() * residentsPerStaff) {
            doubts.add(PlausibilityDoubt.FEW_STAFF);
        }
        if (before != null) {
            addJump(doubts, PlausibilityDoubt.BEDS_JUMP, before.beds(), now.beds());
            addJump(doubts, PlausibilityDoubt.STAFF_JUMP, before.staff(), now.staff());
            addJump(doubts, PlausibilityDoubt.RESIDENTS_JUMP, before.residents(), now.residents());
        }
        return doubts;
    }

    private void addJump(List<PlausibilityDoubt> doubts, PlausibilityDoubt doubt, int before, int now) {
        if (before > 0 && Math.abs(now - before) * HUNDRED > (long) before * changePercent) {
            doubts.add(doubt);
        }
    }
}
