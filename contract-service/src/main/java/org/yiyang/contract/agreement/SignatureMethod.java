package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a party's authorised signer has signed (电子签名法 art. 13, 14): what stands behind the entry besides its account. */
public enum SignatureMethod implements Labelled {
    ACCOUNT("账号电子签署", "With the signer's own account"),
    CERTIFICATE("数字证书签署", "With a digital certificate"),
    ELECTRONIC_SEAL("电子印章签署", "With the institution's electronic seal"),
    PAPER_ORIGINAL("纸质原件签章", "By hand and seal on the paper original");

    private final Label label;

    SignatureMethod(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
