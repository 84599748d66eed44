-- Of which record a number was before it went over with a merger; null of one that is the record's own.
alter table elder_identifier add column merged_from_id binary(16)
