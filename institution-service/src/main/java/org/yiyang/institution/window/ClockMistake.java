package org.yiyang.institution.window;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of the clock was a mistake. */
@Schema(name = "OneWindowCaseClockMistake")
enum ClockMistake {
    PAUSE,
    EXTENSION
}
