package org.yiyang.institution;

import java.time.LocalDate;

/**
 * When a licence is due for its verification: 医疗机构管理条例 (2016) art. 22.
 *
 * @param beds from so many beds on the longer time applies
 */
record VerificationRule(int beds, int monthsBelow, int monthsFrom) {
    LocalDate after(LocalDate last, int hasBeds) {
        return last.plusMonths(hasBeds < beds ? monthsBelow : monthsFrom);
    }
}
