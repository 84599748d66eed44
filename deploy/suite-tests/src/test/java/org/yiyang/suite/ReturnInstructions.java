package org.yiyang.suite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where in a method's bytecode it returns; by the Java Virtual Machine Specification, chapter 6. */
final class ReturnInstructions {
    private static final int TABLESWITCH = 0xaa;
    private static final int LOOKUPSWITCH = 0xab;
    private static final int FIRST_RETURN = 0xac;
    private static final int LAST_RETURN = 0xb1;
    private static final int WIDE = 0xc4;
    private static final int IINC = 0x84;
    private static final int WORD = 4;

    /** The bytes of each instruction from 0x00 to 0xc9, its own included; 0 where they must be counted. */
    private static final String LENGTHS = "1".repeat(0x10)
            + "23233222221111"
            + "1".repeat(0x36 - 0x1e)
            + "22222"
            + "1".repeat(0x84 - 0x3b)
            + "3"
            + "1".repeat(0x99 - 0x85)
            + "3".repeat(0xa9 - 0x99)
            + "200"
            + "1".repeat(6)
            + "3".repeat(7)
            + "55323"
            + "11"
            + "33"
            + "11"
            + "04"
            + "33"
            + "55";

    private ReturnInstructions() {}

    /** The indexes of all return instructions, in their order. */
    static List<Integer> in(byte[] code) {
        List<Integer> returns = new ArrayList<>();
        int at = 0;
        while (at < code.length) {
            int instruction = Byte.toUnsignedInt(code[at]);
            if (instruction >= FIRST_RETURN && instruction <= LAST_RETURN) {
                returns.add(at);
            }
            at += length(code, at, instruction);
        }
        return returns;
    }

    private static int length(byte[] code, int at, int instruction) {
        return switch (instruction) {
            case WIDE -> Byte.toUnsignedInt(code[at + 1]) == IINC ? 6 : 4;
            case TABLESWITCH, LOOKUPSWITCH -> switchLength(code, at, instruction);
            default -> LENGTHS.charAt(instruction) - '0';
        };
    }

    /** Padded to a multiple of four, then the default, then bounds and offsets or pairs. */
    private static int switchLength(byte[] code, int at, int instruction) {
        int words = (at / WORD + 1) * WORD;
        ByteBuffer operands = ByteBuffer.wrap(code, words, code.length - words);
        operands.getInt();
        int first = operands.getInt();
        int entries = instruction == TABLESWITCH ? operands.getInt() - first + 2 : 2 * first;
        return words + (2 + entries) * WORD - at;
    }
}
