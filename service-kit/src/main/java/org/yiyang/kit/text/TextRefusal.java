package org.yiyang.kit.text;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a text is refused for what stands in it; nothing of it is quoted. */
public enum TextRefusal implements Refusal {
    INVISIBLE(
            Kind.MALFORMED,
            "第{0}个字符不可见（零宽、方向控制等），请删除后重新输入",
            "Character {0} is invisible; please type the text again",
            null),
    CITIZEN_ID(
            Kind.MALFORMED,
            "第{0}个字符起是公民身份号码；本字段不加密保存，不得填写个人身份号码。确属机构代码或文书编号的，请改填含汉字或字母的文号",
            "A citizen's identity number begins at character {0}; this field is not sealed and may not hold one."
                    + " If it is the number of a document or an organisation, write it with the words or letters that belong to it",
            "个人信息保护法 art. 28; GB 11643-1999");

    private final RefusalText says;

    TextRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
