/** People as services know them: what the law gives them, to be told who has read what of them, and copies of elders by id. */
package org.yiyang.kit.person;
