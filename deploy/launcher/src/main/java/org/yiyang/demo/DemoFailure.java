package org.yiyang.demo;

/** A step of the case could not be done. */
final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message, null, false, false);
    }
}
