package org.yiyang.kit.rotation;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why a rotation of keys does not go on, or a key stays. */
enum RotationRefusal implements Refusal {
    OPEN(Kind.CONFLICT, "已有一次密钥轮换正在进行", "A rotation of keys is open already"),
    NONE(Kind.CONFLICT, "没有处于此状态的密钥轮换", "There is no rotation of keys in a state for this"),
    KEY_FILE_UNFIT(Kind.CONFLICT, "密钥文件不能采用：{0}", "The key files cannot be taken: {0}"),
    COLUMNS_UNKNOWN(
            Kind.CONFLICT, "下列字段未列入密封目录：{0}", "The catalogue of what is sealed does not have these columns: {0}"),
    KEY_UNKNOWN(Kind.INVALID, "密钥文件中没有该密钥", "The key file does not have this key"),
    KEY_ACTIVE(Kind.CONFLICT, "该密钥正在使用", "This is the key that is written with"),
    KEY_NOT_ROTATED(
            Kind.CONFLICT,
            "尚未完成向当前密钥的轮换",
            "No rotation to the active key has ended: it is not known that nothing uses the old one"),
    KEY_IN_USE(Kind.CONFLICT, "仍有 {0} 处数据使用该密钥", "{0} values still need this key");

    private final RefusalText says;

    RotationRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
