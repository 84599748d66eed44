package org.yiyang.kit.rows;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a file of rows, or one of its rows, is refused for its form. */
public enum FileRefusal implements Refusal {
    EMPTY(Kind.MALFORMED, "文件为空，或只有表头", "The file is empty, or has nothing but a header"),
    HEADER(Kind.MALFORMED, "表头有 {0} 处不符", "The header has {0} fault(s)"),
    COLUMN_UNKNOWN(Kind.MALFORMED, "第 {0} 列的列名“{1}”不认识", "The name of column {0} is not known: {1}"),
    COLUMN_TWICE(Kind.MALFORMED, "第 {0} 列与前面的列重复", "Column {0} is there already"),
    COLUMN_MISSING(Kind.MALFORMED, "缺少必需的列：{0}（{1}）", "A required column is missing: {0} ({1})"),
    UNREADABLE(Kind.MALFORMED, "第 {0} 行附近无法解析（引号可能未配对）", "Not readable near line {0} (a quote may be open)"),
    ROW_TOO_LONG(Kind.TOO_LARGE, "第 {0} 行超过 {1} 个字符", "Row {0} has more than {1} characters"),
    ROWS_TOO_MANY(Kind.TOO_LARGE, "一个文件最多 {0} 行", "A file may have {0} rows at most"),
    BYTES_TOO_MANY(Kind.TOO_LARGE, "一个文件最多 {0} MB", "A file may have {0} MB at most"),
    DAY_AS_NUMBER(
            Kind.MALFORMED,
            "日期被电子表格存成了数字：请把该列的单元格格式设为“日期”或“文本”",
            "A spreadsheet has made a number of the day: set the number format of the column to Date or Text"),
    ROW_RAGGED(Kind.MALFORMED, "该行有 {0} 列，表头有 {1} 列", "The row has {0} cells, the header {1}");

    private final RefusalText says;

    FileRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
