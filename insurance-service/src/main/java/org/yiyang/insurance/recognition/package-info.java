/** Designations of other pools (统筹区) that an agency recognises for its insured, each by a decision with its own period. */
package org.yiyang.insurance.recognition;
