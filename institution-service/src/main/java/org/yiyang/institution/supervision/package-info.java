/**
 * What the registers of supervision share: their parameters, the states that corrections replaced, and deadlines as they
 * are shown.
 */
package org.yiyang.institution.supervision;
