package org.yiyang.kit.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.yiyang.kit.refusal.Label;

/**
 * How deep, long and wide JSON may be that this suite reads, whoever wrote it. They hold for events and answers, too;
 * the body of a request is bounded in bytes before.
 */
public final class JsonLimits extends StreamReadConstraints {
    static final int DEPTH_MAX = 20;
    static final int STRING_LENGTH_MAX = 100_000;
    static final int NUMBER_LENGTH_MAX = 30;
    /** The buffer for names of fields doubles in size: the next step would be 256 bytes. */
    static final int NAME_LENGTH_MAX = 128;

    static final long TOKENS_MAX = 100_000;
    static final long DOCUMENT_LENGTH_MAX = 8_000_000;
    private static final long serialVersionUID = 1L;

    public JsonLimits() {
        super(DEPTH_MAX, DOCUMENT_LENGTH_MAX, NUMBER_LENGTH_MAX, STRING_LENGTH_MAX, NAME_LENGTH_MAX, TOKENS_MAX);
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        within(depth, DEPTH_MAX, "嵌套不得超过 %d 层", "nested at most %d deep");
    }

    @Override
    public void validateDocumentLength(long length) throws StreamConstraintsException {
        within(length, DOCUMENT_LENGTH_MAX, "总长不得超过 %d 字节", "at most %d bytes long");
    }

    @Override
    public void validateTokenCount(long count) throws StreamConstraintsException {
        within(count, TOKENS_MAX, "不得超过 %d 个记号", "at most %d tokens");
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        number(length);
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        number(length);
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        within(length, STRING_LENGTH_MAX, "文本不得超过 %d 字", "texts of at most %d characters");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        within(length, NAME_LENGTH_MAX, "字段名不得超过 %d 字节", "field names of at most %d bytes");
    }

    private static void number(int length) throws StreamConstraintsException {
        within(length, NUMBER_LENGTH_MAX, "数字不得超过 %d 位", "numbers of at most %d digits");
    }

    private static void within(long value, long max, String zh, String en) throws StreamConstraintsException {
        if (value > max) {
            throw new BeyondLimitException(new Label(zh.formatted(max), en.formatted(max)));
        }
    }
}
