package org.yiyang.kit.print;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a form is not printed. */
public enum PrintRefusal implements Refusal {
    GLYPH_MISSING(
            Kind.INVALID,
            "无法打印：第 {0} 个字在所用字体中没有字形，请改用常用字或手工填写",
            "Cannot be printed: the font has no glyph for character {0}; write it otherwise, or by hand");

    private final RefusalText says;

    PrintRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
