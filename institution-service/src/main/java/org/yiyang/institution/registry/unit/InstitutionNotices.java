package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.notice.AddresseeKind;
import org.yiyang.kit.notice.NoticeCatalog;
import org.yiyang.kit.notice.NoticeTemplate;

/** What an institution is notified of about its certificates. */
@ApplicationScoped
class InstitutionNotices implements NoticeCatalog {
    private static final String TOPIC = "yiyang.institution";

    @Override
    public List<NoticeTemplate> templates() {
        return List.of(
                note(
                        "CERTIFICATE_RUN_OUT",
                        "qualification-expired",
                        "证照已到期，请办理延续",
                        "A certificate has run out: have it renewed"),
                note(
                        "VERIFICATION_OVERDUE",
                        "verification-overdue",
                        "证照校验已逾期，请办理校验",
                        "The verification of a certificate is overdue"),
                note("CERTIFICATE_SUSPENDED", "qualification-suspended", "证照已被暂停", "A certificate was suspended"),
                note("CERTIFICATE_REVOKED", "qualification-revoked", "证照已被吊销", "A certificate was revoked"));
    }

    private static NoticeTemplate note(String code, String fact, String zh, String en) {
        return NoticeTemplate.of(code, TOPIC, fact, zh, en).to(AddresseeKind.INSTITUTION, "id");
    }
}
