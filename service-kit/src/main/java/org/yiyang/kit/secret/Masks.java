package org.yiyang.kit.secret;

import java.util.Set;

/** How much of a person is shown to whom; what is too short to hide a part of is hidden wholly. Null stays null. */
public final class Masks {
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "公仪", "梁丘", "公仲", "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙",
            "南荣", "东里", "东宫", "仲长", "子书", "子桑", "即墨", "达奚", "褚师", "纳兰", "完颜");

    private Masks() {}

    /** Officials who handle the case: the first 6 and last 4 characters. */
    public static String citizenIdForHandling(String number) {
        return keep(number, 6, 4);
    }

    /** Everybody else: the first 3 and last 2 characters. */
    public static String citizenId(String number) {
        return keep(number, 3, 2);
    }

    /** The first 3 and last 4 characters. */
    public static String phone(String number) {
        return keep(number, 3, 4);
    }

    /** The last 2 characters. */
    public static String phoneEnd(String number) {
        return keep(number, 0, 2);
    }

    /** The surname, and one star however long the rest is. */
    public static String name(String name) {
        if (name == null) {
            return null;
        }
        int[] letters = name.strip().codePoints().toArray();
        if (letters.length < 2) {
            return "*";
        }
        String firstTwo = new String(letters, 0, 2);
        boolean compound = letters.length > 2 && COMPOUND_SURNAMES.contains(firstTwo);
        return (compound ? firstTwo : new String(letters, 0, 1)) + "*";
    }

    /** At least as much must be hidden as half of what is shown. */
    private static String keep(String text, int first, int last) {
        if (text == null) {
            return null;
        }
        int length = text.length();
        int hidden = length - first - last;
        if (hidden * 2 < first + last) {
            return "*".repeat(length);
        }
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(length - last);
    }
}
