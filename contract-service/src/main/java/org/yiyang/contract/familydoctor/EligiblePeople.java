package org.yiyang.contract.familydoctor;

/** The numbers of people by which is divided, as a census or a plan has them; null where none was given. */
record EligiblePeople(Long all, Long priority) {}
