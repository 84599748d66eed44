/**
 * Registers of plain entries, which stand until a supervisor corrects or withdraws them: a register adds its entity, its
 * addresses and its refusals. Beside it, who sees what is not finished in all of supervision.
 */
package org.yiyang.institution.supervision.entered;
