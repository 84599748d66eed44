package org.yiyang.contract.agreement;

import java.util.Locale;
import java.util.stream.Stream;
import org.yiyang.kit.refusal.Label;

/** What a path of an agreement's content speaks of; the path begins with its name. */
enum ContentField {
    NUMBER("编号", "Number"),
    MEDICAL_ID("医疗机构", "Medical institution"),
    CARE_ID("养老机构", "Care home"),
    MODE("合作方式", "Mode of cooperation"),
    START_DATE("协议起期", "First day"),
    END_DATE("协议止期", "Last day"),
    PRIMARY("主要签约", "First choice of the home"),
    RENEWAL_OF("续签自", "Renews"),
    GOVERNMENT_CONSENT("政府同意文件", "Document of the government's consent"),
    SERVICE_ITEMS("服务项目", "Agreed service"),
    FREQUENCIES("约定频次", "Agreed frequency"),
    PRACTICE_SITE("执业站点", "Practice site"),
    FEES("收费方式", "How an item is paid for"),
    GREEN_CHANNEL("绿色通道", "Green channel"),
    AUTOMATIC_RENEWAL("自动续签", "Automatic renewal"),
    POSTINGS("派驻人员", "Posting"),
    ATTACHMENTS("附件", "Attached paper"),
    LIAISONS("联络人", "Liaison person, as a keyed fingerprint");

    private final Label label;

    ContentField(String zh, String en) {
        this.label = new Label(zh, en);
    }

    Label label() {
        return label;
    }

    /** As JSON calls it. */
    String json() {
        StringBuilder text = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    /** A path to one of its values. */
    String at(String... parts) {
        return parts.length == 0 ? json() : json() + "." + String.join(".", parts);
    }

    static ContentField of(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        return Stream.of(values())
                .filter(field -> field.json().equals(first))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such field: " + path));
    }
}
