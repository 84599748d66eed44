package org.yiyang.insurance.bureau.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from the bureau's words. */
class FilingGroundTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "参保人张三待遇已暂停, PERSON",
                "转入机构非定点, INSTITUTION",
                "诊断编码不存在, DIAGNOSIS",
                "该人员已备案, DUPLICATE",
                "开始日期有误, DATES",
                "系统异常, OTHER",
                "'', OTHER",
                "null, OTHER"
            })
    void theWordsLeadToAGround(String said, FilingGround ground) {
        assertEquals(ground, FilingGround.of(said));
    }
}
