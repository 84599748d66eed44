-- The first day on which it is so; null where a change has none.
alter table elder_field_change add column valid_from date
