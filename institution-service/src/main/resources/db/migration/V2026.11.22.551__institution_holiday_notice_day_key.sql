-- A day stands in a notice once; its place among the others follows from the day.
alter table holiday_notice_day
    drop primary key,
    drop key holiday_notice_day_once,
    drop column place,
    add primary key (notice_id, day);
