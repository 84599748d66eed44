/**
 * Refusals as answers: every exception becomes a problem document in the caller's language, and JSON that is not
 * understood is refused with the pointer of the field.
 */
package org.yiyang.kit.problem;
