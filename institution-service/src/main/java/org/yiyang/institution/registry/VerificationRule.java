package org.yiyang.institution.registry;

import java.time.LocalDate;

/**
 * When a licence is due for its verification: 医疗机构管理条例 art. 21.
 *
 * @param beds from so many beds on the longer time applies
 */
public record VerificationRule(int beds, int monthsBelow, int monthsFrom) {
    LocalDate after(LocalDate last, int hasBeds) {
        return last.plusMonths(hasBeds < beds ? monthsBelow : monthsFrom);
    }
}
