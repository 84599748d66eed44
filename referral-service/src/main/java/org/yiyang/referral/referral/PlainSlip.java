package org.yiyang.referral.referral;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.medical.Medicine;
import org.yiyang.referral.medical.ReturnSlip;

/**
 * What a return slip says of medicines and of the next visit, in plain words.
 *
 * @param writer who wrote it
 * @param carer who has the elder then
 * @param followUp by when that one looks after the elder, null where nothing is due
 */
record PlainSlip(ReturnSlip slip, String writer, String carer, Deadline followUp) {
    private static final String NOBODY_ZH = "接收机构";
    private static final String NOBODY_EN = "the institution";

    List<Label> medicines() {
        return slip.medicines() == null
                ? List.of()
                : slip.medicines().stream().map(PlainSlip::sentence).toList();
    }

    private static Label sentence(Medicine medicine) {
        boolean dosed = medicine.dose() != null && !medicine.dose().isBlank();
        String how = said("，", dosed ? "每次 " + medicine.dose() : null, medicine);
        String howEnglish = said(", ", dosed ? medicine.dose() + " each time" : null, medicine);
        return new Label(
                medicine.name() + (how.isEmpty() ? "：用法请遵医嘱" : "：" + how),
                medicine.name() + (howEnglish.isEmpty() ? ": as the doctor has said" : ": " + howEnglish));
    }

    private static String said(String comma, String dose, Medicine medicine) {
        return Stream.of(dose, medicine.frequency())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(comma));
    }

    /** The day that the slip says goes before the one by which somebody has to look after the elder. */
    Label followUp(Instant now) {
        if (slip.followUpOn() != null) {
            Label day = PlainTime.day(slip.followUpOn(), WorkCalendar.dayOf(now));
            return new Label(
                    "请在 " + day.zh() + "复诊；地点和预约请问" + zh(carer),
                    "Please be seen again on " + day.en() + "; where, ask " + en(carer));
        }
        if (followUp != null) {
            Label by = PlainTime.endingAt(followUp.dueAt(), now);
            return new Label(zh(carer) + "须在 " + by.zh() + " 前随访", en(carer) + " follows up by " + by.en());
        }
        return new Label("回转单没有写明复诊日期，请问" + zh(writer), "The slip names no day for the next visit; ask " + en(writer));
    }

    private static String zh(String name) {
        return name == null ? NOBODY_ZH : name;
    }

    private static String en(String name) {
        return name == null ? NOBODY_EN : name;
    }
}
