package org.yiyang.insurance.bureau.filing;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Why the bureau does not take a filing, read from its words. They may name a person, so that only this leaves the service;
 * the words themselves are kept sealed.
 */
public enum FilingGround implements Labelled {
    PERSON("人员信息不符、未参保或待遇暂停", "The person is not known there, not insured, or paused", "人员|参保|待遇|身份|证件"),
    INSTITUTION("转出或转入机构不符合备案要求", "One of the institutions may not take part", "机构|定点|医院"),
    DIAGNOSIS("诊断或病情信息不符合要求", "The diagnosis or the condition does not fit", "诊断|疾病|病情"),
    DUPLICATE("已有有效的备案", "There is a filing already", "重复|已备案|已存在|有效备案"),
    DATES("备案日期不符合要求", "The dates do not fit", "日期|时间|期限"),
    OTHER("其他原因，请咨询经办机构", "Another reason; please ask the agency", ".");

    private final Label label;
    private final Pattern words;

    FilingGround(String zh, String en, String words) {
        this.label = new Label(zh, en);
        this.words = Pattern.compile(words);
    }

    /** The first ground that the bureau's words name; a duplicate counts before the person whom it is about. */
    static FilingGround of(String said) {
        String text = said == null ? "" : said;
        return DUPLICATE.words.matcher(text).find()
                ? DUPLICATE
                : Arrays.stream(values())
                        .filter(one -> one.words.matcher(text).find())
                        .findFirst()
                        .orElse(OTHER);
    }

    @Override
    public Label label() {
        return label;
    }
}
