-- Where an institution moves to, and which departments it shall have.
alter table one_window_case
    add column unit_region_code varchar(12),
    add column unit_departments varchar(2000);
