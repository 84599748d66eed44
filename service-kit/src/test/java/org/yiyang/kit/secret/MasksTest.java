package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
    @ParameterizedTest
    @CsvSource({
        "460106194805123014, 460106********3014, 460*************14",
        "11010519491231002X, 110105********002X, 110*************2X",
        "E12345678, *********, E12****78",
        "K0123456, ********, K01***56",
        "K01234, ******, ******"
    })
    void officialsWhoHandleACaseSeeMoreOfANumberThanOthers(String number, String handling, String others) {
        assertEquals(handling, Masks.citizenIdForHandling(number));
        assertEquals(others, Masks.citizenId(number));
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "+8613812341234, +86*******1234",
        "0898-66778899, 089******8899",
        "12345, *****"
    })
    void aPhoneKeepsThreeAndFourDigits(String phone, String shown) {
        assertEquals(shown, Masks.phone(phone));
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张三丰, 张*",
        "欧阳修, 欧阳*",
        "欧阳, 欧*",
        "司马相如, 司马*",
        "阿卜杜拉·买买提, 阿*",
        "John Smith, J*",
        "𠮷田, 𠮷*",
        "王, *",
        "'', *"
    })
    void aNameKeepsTheSurname(String name, String shown) {
        assertEquals(shown, Masks.name(name));
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        assertNull(Masks.citizenId(null));
        assertNull(Masks.citizenIdForHandling(null));
        assertNull(Masks.phone(null));
        assertNull(Masks.name(null));
    }
}
