/** How institutions belong together, beyond a unit and its whole: branches, introductions, joint running, campuses. */
package org.yiyang.institution.registry.unit;
