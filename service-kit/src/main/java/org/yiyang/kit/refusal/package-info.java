/**
 * Saying no. A feature lists its refusals as an enum of {@link org.yiyang.kit.refusal.Refusal}s and throws
 * {@link org.yiyang.kit.refusal.Refused}; the http package turns that into a problem document in the caller's language.
 */
package org.yiyang.kit.refusal;
