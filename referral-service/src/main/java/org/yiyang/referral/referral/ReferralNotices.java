package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.notice.AddresseeKind;
import org.yiyang.kit.notice.NoticeCatalog;
import org.yiyang.kit.notice.NoticeTemplate;

/** What elders, families and senders are notified of about a referral besides what waits for them. */
@ApplicationScoped
class ReferralNotices implements NoticeCatalog {
    private static final String TOPIC = "yiyang.referral";

    @Override
    public List<NoticeTemplate> templates() {
        return List.of(
                sent("REFERRAL_ACCEPTED", "accepted", "转诊申请已被接收", "The referral was accepted"),
                sent("REFERRAL_REJECTED", "rejected", "转诊申请未被接收", "The referral was not accepted"),
                sent("REFERRAL_RETURNED", "returned", "回转单已出具，可以查阅", "The return slip is there to be read"),
                sent("REFERRAL_CANCELLED", "cancelled", "转诊已取消", "The referral was cancelled"));
    }

    private static NoticeTemplate sent(String code, String fact, String zh, String en) {
        return NoticeTemplate.of(code, TOPIC, fact, zh, en)
                .to(AddresseeKind.PERSON, "elderId")
                .to(AddresseeKind.INSTITUTION, "senderId");
    }
}
