package org.yiyang.contract.agreement;

/** What an agreement is called that continues another: the number of that one, a mark, and how often. */
record AgreementNumber(String base, String mark, int count) {
    private static final int LENGTH_MAX = 60;

    static AgreementNumber after(String number, String mark) {
        int at = number.lastIndexOf(mark);
        String tail = at < 0 ? "" : number.substring(at + mark.length());
        return tail.matches("[1-9]\\d{0,3}")
                ? new AgreementNumber(number.substring(0, at), mark, Integer.parseInt(tail) + 1)
                : new AgreementNumber(number, mark, 1);
    }

    AgreementNumber following() {
        return new AgreementNumber(base, mark, count + 1);
    }

    String text() {
        String tail = mark + count;
        int room = LENGTH_MAX - tail.length();
        return (base.length() > room ? base.substring(0, room) : base) + tail;
    }
}
