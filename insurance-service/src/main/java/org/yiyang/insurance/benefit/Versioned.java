package org.yiyang.insurance.benefit;

/** One version of something that regions set from a day on. */
interface Versioned {
    Validity validity();
}
