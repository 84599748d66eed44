package org.yiyang.contract.count;

/** Up to five numbers that are counted together; what each counts its kind says. */
public record Count(long first, long second, long third, long fourth, long fifth) {
    public static final Count NONE = new Count(0, 0, 0, 0, 0);

    public Count plus(Count other) {
        return new Count(
                first + other.first,
                second + other.second,
                third + other.third,
                fourth + other.fourth,
                fifth + other.fifth);
    }

    Count negated() {
        return new Count(-first, -second, -third, -fourth, -fifth);
    }

    /** Null in place of none, for a map that shall not hold it. */
    static Count sum(Count one, Count other) {
        Count sum = one.plus(other);
        return sum.equals(NONE) ? null : sum;
    }
}
