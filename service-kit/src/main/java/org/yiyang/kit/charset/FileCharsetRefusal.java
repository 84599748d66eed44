package org.yiyang.kit.charset;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a file is refused for its charset. */
public enum FileCharsetRefusal implements Refusal {
    BROKEN(
            "第 {0} 行（第 {1} 字节）的文字不是完整的 {2}：文件可能被截断，或混用了编码。请修正后重新上传；若是另一种编码，请在 Content-Type 中写明 charset",
            "Row {0} (byte {1}) is not whole in {2}: something was cut off, or charsets are mixed. Correct the file; if it is"
                    + " in another charset, name it as charset in the Content-Type") {
        /** As it was called when there was no other. */
        @Override
        public String code() {
            return "FILE_CHARSET";
        }
    },
    UNCLEAR(
            "第 {0} 行（第 {1} 字节）的文字按 UTF-8 和 GB18030 都能读出而意思不同，请在 Content-Type 中写明 charset，如 {2}",
            "Row {0} (byte {1}) reads differently in UTF-8 and in GB18030; name the charset in the Content-Type, as {2}"),
    MARK(
            "文件开头表明它是 {0}，无法按所要求的 CSV（UTF-8 或 GB18030）读取；请在表格软件中另存为“CSV UTF-8（逗号分隔）”",
            "By its first bytes the file is {0}, not the CSV in UTF-8 or GB18030 asked for; save it as CSV UTF-8 (comma"
                    + " delimited)");

    private final RefusalText says;

    FileCharsetRefusal(String zh, String en) {
        this.says = new RefusalText(Kind.MALFORMED, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
