/**
 * Lists and reports as CSV that opens right in a Chinese Excel: columns from the records of the JSON answers, Chinese
 * headers from {@code labels.properties}, nothing that a spreadsheet would take for a formula or spoil as a number.
 */
package org.yiyang.kit.csv;
