-- An elder was in these groups since the record was entered, for all that is known; its id holds the moment.
insert into elder_group_period (id, elder_id, priority_group, valid_from, recorded_at)
select unhex(left(sha2(concat(hex(g.elder_id), g.priority_group), 256), 32)), g.elder_id, g.priority_group,
       date(date_add('1970-01-01 08:00:00', interval floor(conv(left(hex(g.elder_id), 12), 16, 10) / 1000) second)),
       date_add('1970-01-01 00:00:00', interval floor(conv(left(hex(g.elder_id), 12), 16, 10) / 1000) second)
from elder_priority_group g
