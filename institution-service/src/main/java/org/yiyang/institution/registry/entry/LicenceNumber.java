package org.yiyang.institution.registry.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

/**
 * The registration number on a medical licence (登记号): by custom the code of medical institutions of 22 characters, or
 * one that begins with the unified social credit code. As it is typed it stays; here it is only looked at.
 */
public final class LicenceNumber {
    private static final int LENGTH_MAX = 25;
    private static final int CODE_LENGTH = 22;
    private static final int CREDIT_CODE_LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z-]+");
    private static final Pattern CODE_FORM = Pattern.compile("[0-9A-Z]{" + CODE_LENGTH + "}");

    private LicenceNumber() {}

    /** The parts of the code (医疗机构代码), in their order. */
    public enum Part implements Bilingual {
        ORGANISATION("组织机构代码", "organisation code", 9, "[0-9A-Z]{8}[0-9X]"),
        REGION("行政区划代码", "region code", 6, "[1-9]\\d{5}"),
        ECONOMY("经济类型代码", "economic type", 2, "\\d{2}"),
        CATEGORY("卫生机构类别代码", "category code of WS 218", 4, "[A-Z]\\d{3}"),
        MANAGEMENT("机构分类管理代码", "management class 1, 2 or 9", 1, "[129]");

        private final Label label;
        private final int length;
        private final Pattern form;

        Part(String zh, String en, int length, String form) {
            this.label = new Label(zh, en);
            this.length = length;
            this.form = Pattern.compile(form);
        }

        private int start() {
            int start = 0;
            for (Part part : values()) {
                if (part == this) {
                    break;
                }
                start += part.length;
            }
            return start;
        }

        private String of(String code) {
            return code.substring(start(), start() + length);
        }

        @Override
        public String zh() {
            return label.zh();
        }

        @Override
        public String en() {
            return label.en();
        }
    }

    /** The part of a code of medical institutions that cannot be what it should; empty of any other number. */
    public static Optional<Part> wrongPart(String number) {
        return code(number)
                .flatMap(code -> List.of(Part.values()).stream()
                        .filter(part -> !part.form.matcher(part.of(code)).matches())
                        .findFirst());
    }

    /** Whether it has characters and a length that such a number can have. */
    public static boolean hasForm(String number) {
        String plain = plain(number);
        return plain.length() <= LENGTH_MAX && FORM.matcher(plain).matches();
    }

    /** Whether the code, if it is one, is of the institution's own place, category and organisation. */
    public static boolean fits(String number, InstitutionEntry entry) {
        return code(number)
                .map(code -> wrongPart(code).isEmpty()
                        && ofPlace(code, entry)
                        && ofCategory(code, entry)
                        && ofOrganisation(code, entry))
                .orElse(true);
    }

    private static boolean ofPlace(String code, InstitutionEntry entry) {
        int city = 4;
        return entry.regionCode().startsWith(Part.REGION.of(code).substring(0, city));
    }

    private static boolean ofCategory(String code, InstitutionEntry entry) {
        return entry.category().code().startsWith(Part.CATEGORY.of(code));
    }

    private static boolean ofOrganisation(String code, InstitutionEntry entry) {
        return entry.creditCode() == null || entry.creditCode().contains(Part.ORGANISATION.of(code));
    }

    /** The 22 characters, if it is such a code: in 23 a hyphen stands before the organisation's check character. */
    private static Optional<String> code(String number) {
        String plain = plain(number).replaceFirst("^([0-9A-Z]{8})-", "$1");
        boolean isCode =
                CODE_FORM.matcher(plain).matches() && !CreditCode.holds(plain.substring(0, CREDIT_CODE_LENGTH));
        return isCode ? Optional.of(plain) : Optional.empty();
    }

    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
