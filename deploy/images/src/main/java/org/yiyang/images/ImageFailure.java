package org.yiyang.images;

/** Why no image can be built, in one line that says what to do. */
final class ImageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImageFailure(String line) {
        super(line);
    }

    ImageFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
