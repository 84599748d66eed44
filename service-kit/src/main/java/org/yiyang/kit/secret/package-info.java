/**
 * What must not be readable in the database or in a log. Columns are sealed by a {@link FieldCipher} under keys from
 * files, so that a row's bytes open only in their own table, column and row; equality is searched through a
 * {@link BlindIndex}. Rotation is a new active key id: what older keys wrote stays readable as long as they are listed.
 * {@link CitizenId} checks identity numbers and {@link Masks} shows as much of a person as the reader may see.
 */
package org.yiyang.kit.secret;
