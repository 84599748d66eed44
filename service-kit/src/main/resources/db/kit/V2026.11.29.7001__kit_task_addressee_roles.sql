-- One row for each place of a task, with all its roles in one list. The column of the one role goes in a later release,
-- when no instance writes it any more.
alter table task_addressee
    add column roles varchar(600),
    modify column role varchar(30),
    add key task_addressee_place (region_code)
