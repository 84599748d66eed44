/**
 * Forms on paper: A4 as PDF, in the one embedded Chinese font, the same bytes for the same content, with a QR code of the
 * form's number. What the font cannot draw is refused by its place, and never printed as a box.
 */
package org.yiyang.kit.print;
