-- The record that was merged into the elder's and whose word an authorisation is; null where it is the word of this one.
alter table elder_authorisation add column from_elder_id binary(16);
