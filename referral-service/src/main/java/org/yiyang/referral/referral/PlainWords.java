package org.yiyang.referral.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.copies.KnownDesignation.DesignationState;
import org.yiyang.referral.copies.Whereabouts;
import org.yiyang.referral.inquiry.RejectReason;

/**
 * A referral in words that need no medical or administrative knowledge, made of what is known at a moment.
 *
 * @param designation how the receiver stands with the insurance; null where no designation is known
 * @param lastNo why the last receiver said no; null where none did
 * @param due what is due next, as far as the state waits for it; null for nothing
 */
record PlainWords(
        Referral referral,
        Whereabouts sender,
        Whereabouts receiver,
        DesignationState designation,
        RejectReason lastNo,
        Deadline due,
        Instant now) {
    static final int VERSION_LENGTH = 40;
    private static final String EDITION = "2026-12.";
    private static final int FINGERPRINT_BYTES = 6;
    private static final Label IN_TIME = new Label("在规定时限内", "in the time allowed");
    private static final Label NO_PLACE = new Label("时间地点由接收机构通知", "the receiver will say when and where");
    private static final Label NOTHING = new Label("", "");
    private static final Label CONSENT_AWAITED = new Label(
            "下一步请本人或家属确认是否同意，同意前不会发出", "Next the elder or the family says whether they agree; nothing is sent before");
    private static final Label REVIEW_AWAITED =
            new Label("下一步由{sender}负责人审核后发出", "Next the head of {sender} reviews it, then it is sent");
    private static final Label DESIGNATED = new Label(
            "{receiver}是医保定点机构，符合规定的费用可按医保政策结算；起付线和报销比例本系统不掌握，请向医保经办机构核实",
            "{receiver} is designated by the insurance, which pays what its rules cover; the deductible and the share are not known"
                    + " here: ask the insurance office");
    private static final Label SUSPENDED = new Label(
            "{receiver}的医保定点已中止，费用可能需要自付；起付线和报销比例本系统不掌握",
            "The insurance has suspended {receiver}: the elder may have to pay; the deductible and the share are not known here");
    private static final Label NOT_DESIGNATED = new Label(
            "没有查到{receiver}的医保定点信息，费用可能需要自付；起付线和报销比例本系统不掌握",
            "No designation of {receiver} is known: the elder may have to pay; the deductible and the share are not known here");
    private static final Label WORDING = new Label(
            "{sender}建议{way}{receiver}{address}，原因是：{why}。{cost}。为本次转诊，{sender}会把病情摘要和必要的病历资料交给{receiver}；"
                    + "同意前不会交给对方，出发前可以随时取消。以上内容已阅读，同意本次转诊。",
            "{sender} proposes to go {way} {receiver}{address}, because: {why}. {cost}. For this referral {sender} gives {receiver} a"
                    + " summary of the condition and the papers that are needed; not before consent, and it may be cancelled at any"
                    + " time before setting out. I have read this and agree to the referral.");

    /** What was shown to whoever agrees; another text has another version. */
    record Wording(String version, Label text) {}

    Label sentence() {
        return fill(Sentence.now(referral.status(), referral.variant()));
    }

    Label next() {
        return fill(Sentence.next(referral.status(), referral.variant()));
    }

    /** Why, without any medical text. */
    Label why() {
        return referral.reason().reason().label();
    }

    /** What is known of the cost: nothing but whether the insurance has designated the receiver. */
    Label cost() {
        if (designation == null) {
            return fill(NOT_DESIGNATED);
        }
        return switch (designation) {
            case ACTIVE -> fill(DESIGNATED);
            case SUSPENDED -> fill(SUSPENDED);
        };
    }

    Wording wording() {
        boolean back = referral.variant() == ReferralKind.DOWN;
        Map<String, Bilingual> more = new HashMap<>();
        more.put("way", back ? new Label("转回", "back to") : new Label("转往", "to"));
        more.put("why", why());
        more.put("cost", cost());
        more.put(
                "address",
                receiver.address() == null
                        ? NOTHING
                        : new Label("（" + receiver.address() + "）", " (" + receiver.address() + ")"));
        Label text = fill(fill(WORDING, more));
        return new Wording(EDITION + fingerprint(text), text);
    }

    private Label fill(Label template) {
        Map<String, Bilingual> facts = new HashMap<>();
        facts.put("awaited", referral.consented() ? REVIEW_AWAITED : CONSENT_AWAITED);
        Label filled = fill(template, facts);
        facts.put("sender", named(sender, new Label("转出机构", "the sender")));
        facts.put("receiver", named(receiver, new Label("接收机构", "the receiver")));
        facts.put("by", due == null ? IN_TIME : by(PlainTime.endingAt(due.dueAt(), now)));
        facts.put("place", place());
        facts.put("reason", lastNo == null ? NOTHING : new Label("（" + lastNo.zh() + "）", " (" + lastNo.en() + ")"));
        facts.put("end", end());
        return fill(filled, facts);
    }

    private static Label by(Label time) {
        return new Label("在 " + time.zh() + " 前", "by " + time.en());
    }

    private static Bilingual named(Whereabouts place, Label unknown) {
        return place.name() == null ? unknown : new Label(place.name(), place.name());
    }

    private Label place() {
        Appointment appointment = referral.appointment();
        if (appointment == null || appointment.department() == null) {
            return NO_PLACE;
        }
        String department = appointment.department();
        return Optional.ofNullable(appointment.visitAt())
                .map(at -> PlainTime.of(at, now))
                .map(at -> new Label(department + "，" + at.zh(), department + ", " + at.en()))
                .orElse(new Label(department, department));
    }

    private Label end() {
        Closing closing = referral.closing();
        if (closing == null) {
            return NOTHING;
        }
        return new Label(
                "（" + closing.reason().zh() + "）", " (" + closing.reason().en() + ")");
    }

    private static Label fill(Label template, Map<String, Bilingual> facts) {
        String zh = template.zh();
        String en = template.en();
        for (Map.Entry<String, Bilingual> fact : facts.entrySet()) {
            String place = "{" + fact.getKey() + "}";
            zh = zh.replace(place, fact.getValue().zh());
            en = en.replace(place, fact.getValue().en());
        }
        return new Label(zh, en);
    }

    private static String fingerprint(Label text) {
        return HexFormat.of().formatHex(DigestUtils.sha256(text.zh() + '\n' + text.en()), 0, FINGERPRINT_BYTES);
    }
}
